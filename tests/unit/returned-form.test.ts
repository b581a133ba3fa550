import { describe, expect, it } from 'vitest'
import { idempotencyKeyOf } from '~/http/idempotency-key'
import { statusOfRefusal } from '~/http/refusal-response'
import { raiseFlagSchema } from '~/domain/flag'
import { refusalCodeSchema } from '~/domain/refusal'
import { hasPlace, isReturned, moveToWhatIsLeft, problemSentence, refusalSentence, type Returned } from '~/portal/returned'
import { CATALOGUES, translatorFor } from '~/language/translator'
import { aBuyerPage } from '../support/a-buyer-page'
import { aDependency, aProgress } from '../support/a-progress'

const GONE = '00000007-0000-4000-8000-000000000001'
const t = translatorFor('en-GB')
const returned = (more: Partial<Returned>): Returned => ({ form: 'flag', typed: {}, problems: {}, refusal: null, ...more })

describe('a form that comes back to a buyer', () => {
  it('comes back under the line that they wrote about, and under no other', () => {
    const page = aBuyerPage()
    const itemId = page.idAt('scope_boundaries', 0) ?? ''
    const back = returned({ typed: { itemId, section: 'scope_boundaries', words: 'Four.' } })
    expect(isReturned(back, 'flag', itemId)).toBe(true)
    expect(isReturned(back, 'flag', page.idAt('scope_boundaries', 1) ?? '')).toBe(false)
    expect(isReturned(back, 'flag', 'scope_boundaries')).toBe(false)
    expect(moveToWhatIsLeft(page.build(), back)).toBe(back)
  })

  it('moves to the part, with the buyer\'s words, when their line is gone', () => {
    const page = aBuyerPage().build()
    const moved = moveToWhatIsLeft(page, returned({ typed: { itemId: GONE, section: 'scope_boundaries', words: 'Four.' } }))
    expect(isReturned(moved, 'flag', 'scope_boundaries')).toBe(true)
    expect(moved.typed['words']).toBe('Four.')
    expect(hasPlace(page, moved)).toBe(true)
  })

  it('has no place when the part is gone as well, so that the page itself shows the buyer their words', () => {
    const page = aBuyerPage().without('scope_boundaries').build()
    expect(hasPlace(page, returned({ typed: { itemId: GONE, section: 'scope_boundaries', words: 'Four.' } }))).toBe(false)
  })

  it('has no place when the flag that the buyer answered was settled meanwhile on another device', () => {
    const answer = (flagId: string | undefined) => returned({ form: 'answer', typed: { flagId: flagId ?? '', words: 'One more thing.' } })
    const open = aBuyerPage().flagged('scope_boundaries', 0).build()
    const settled = aBuyerPage().settled('scope_boundaries', 0).build()
    expect(hasPlace(open, answer(open.flags[0]?.id))).toBe(true)
    expect(hasPlace(settled, answer(settled.flags[0]?.id))).toBe(false)
  })

  it('has a place for the file that they took back while it is there, and none once the milestone is reached', () => {
    const file = { id: GONE, by: 'Siobhán', fromFirm: false, name: 'a.pdf', type: 'application/pdf', size: 1, at: '2026-11-20T10:00:00Z', removedAt: null, removedBy: null } as const
    const needed = aDependency('Article master', {
      state: 'accepted',
      steps: [{ kind: 'provided', by: 'Siobhán', fromFirm: false, words: '', link: null, promisedOn: null, at: file.at, attachments: [file] }],
    })
    const again = returned({ form: 'remove', typed: { itemId: needed.itemId } })
    const pageWhen = (reachedOn: string | null) => aBuyerPage().underWay(aProgress({ dependencies: [needed], reachedOn })).build()
    expect([hasPlace(pageWhen(null), again), hasPlace(pageWhen('2026-11-22'), again)]).toEqual([true, false])
    expect(isReturned(again, 'remove', needed.itemId)).toBe(true)
  })

  it('has no place for the signature of a buyer who has confirmed all already', () => {
    const signature = returned({ form: 'confirm', typed: { typedName: 'Siobhán' } })
    expect(hasPlace(aBuyerPage().build(), signature)).toBe(true)
    expect(hasPlace(aBuyerPage().confirmed().build(), signature)).toBe(false)
    expect(hasPlace(aBuyerPage().readByReviewer().build(), signature)).toBe(false)
  })
})

describe('what a buyer reads when something did not go through', () => {
  it('names the very thing that is missing', () => {
    expect(problemSentence(t, 'flag', 'kind', { code: 'required' })).toBe('Please choose what it is.')
    expect(problemSentence(t, 'settle', 'words', { code: 'required' })).toBe('Please tell us what is still off.')
    expect(problemSentence(t, 'flag', 'section', { code: 'required' })).toBe('Something is missing here.')
    expect(problemSentence(t, 'flag', 'words', { code: 'too_long', max: 2000 })).toContain('2,000 characters')
  })

  it('is a sentence of its own for each refusal that they can meet, and an honest one for any other', () => {
    expect(refusalSentence(t, 'version_superseded')).toContain('new version')
    expect(refusalSentence(t, 'line_gone')).not.toBe(refusalSentence(t, 'line_changed'))
    expect(refusalSentence(t, 'last_admin')).toBe(t('portal.refusal.other'))
  })

  it('is written for no refusal that has ceased to exist', () => {
    const written = Object.keys(CATALOGUES.en.portal.refusal).filter((code) => code !== 'other')
    expect(written.filter((code) => !refusalCodeSchema.safeParse(code).success)).toEqual([])
    expect(written).toContain('version_superseded')
  })

  it('comes with the status that fits', () => {
    expect([statusOfRefusal('link_unknown'), statusOfRefusal('not_an_approver'), statusOfRefusal('code_wrong'), statusOfRefusal('version_superseded')]).toEqual([
      404, 403, 422, 409,
    ])
  })
})

describe('the key by which a buyer\'s flag counts once', () => {
  const pageKey = '018f2b1e-0000-4000-8000-000000000001'

  it('is the same when they press the button twice, and another for another line or another page', () => {
    expect(idempotencyKeyOf(pageKey, 'line')).toBe(idempotencyKeyOf(pageKey, 'line'))
    expect(idempotencyKeyOf(pageKey, 'line')).not.toBe(idempotencyKeyOf(pageKey, 'other'))
    expect(idempotencyKeyOf(pageKey, 'line')).not.toBe(idempotencyKeyOf(GONE, 'line'))
  })

  it('is a uuid, whatever the buyer points at', () => {
    for (let line = 0; line < 200; line++) {
      expect(raiseFlagSchema.shape.idempotencyKey.safeParse(idempotencyKeyOf(pageKey, String(line))).success).toBe(true)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { confirmableItemIds, heldBackItemIds, isLookedAt, lookedAt } from '~/domain/buyer-page'
import { changesOf, confirmedAt, flagsOfPart, initialsOf, minutesToRead, nextStop, partConfirmedAt, partsOf, partState, standingOf } from '~/portal/page-state'
import { aBuyerPage } from '../support/a-buyer-page'

const partOf = (page: ReturnType<ReturnType<typeof aBuyerPage>['build']>, section: string) => {
  const part = partsOf(page).find((each) => each.section === section)
  if (!part) throw new Error(`no part ${section}`)
  return part
}

describe('what a buyer\'s name would stand for', () => {
  it('is all of it while they flagged nothing', () => {
    const page = aBuyerPage().build()
    expect(confirmableItemIds(page)).toEqual(page.unconfirmedItemIds)
  })

  it('leaves out the line that a buyer flagged, and no other', () => {
    const page = aBuyerPage().flagged('scope_boundaries', 0)
    expect([...heldBackItemIds(page.build())]).toEqual([page.idAt('scope_boundaries', 0)])
    expect(confirmableItemIds(page.build())).toHaveLength(page.build().unconfirmedItemIds.length - 1)
  })

  it('leaves out every line of a part that a buyer flagged as a whole', () => {
    expect(heldBackItemIds(aBuyerPage().flagged('scope_boundaries', null).build()).size).toBe(3)
  })

  it('still leaves it out when we answered but the buyer has not settled it', () => {
    expect(heldBackItemIds(aBuyerPage().answered('scope_boundaries', 0).build()).size).toBe(1)
    expect(heldBackItemIds(aBuyerPage().settled('scope_boundaries', 0).build()).size).toBe(0)
  })

  it('is nothing for a buyer who comes back after confirming', () => {
    expect(confirmableItemIds(aBuyerPage().confirmed().build())).toEqual([])
  })
})

describe('how far a buyer is', () => {
  it('counts the parts that they marked, flagged or confirmed', () => {
    const page = aBuyerPage().marked('business_problem').flagged('scope_boundaries', 0).build()
    expect(lookedAt(page)).toEqual({ seen: 2, total: 7 })
    expect(isLookedAt(page, 'first_milestone')).toBe(false)
    expect(lookedAt(aBuyerPage().confirmed().build())).toEqual({ seen: 7, total: 7 })
  })

  it('leads them to an answer first, then to the next part, then to their word, and then nowhere', () => {
    const answered = aBuyerPage().answered('scope_boundaries', 0).build()
    expect(nextStop(answered)).toEqual({ kind: 'answers', anchor: `f-${answered.flags[0]?.id}` })
    expect(nextStop(aBuyerPage().marked('business_problem').build())).toEqual({ kind: 'next', anchor: 'promised_outcomes' })
    const allMarked = aBuyerPage()
    for (const { section } of allMarked.build().content.sections) allMarked.marked(section)
    expect(nextStop(allMarked.build())).toEqual({ kind: 'word', anchor: 'word' })
    expect(nextStop(allMarked.confirmed().build())).toBeNull()
  })

  it('asks no word of somebody who only reads along', () => {
    const page = aBuyerPage().readByReviewer()
    for (const { section } of page.build().content.sections) page.marked(section)
    expect(nextStop(page.build())).toBeNull()
  })
})

describe('how the letter begins', () => {
  it('asks a buyer who opens it for the first time', () => {
    expect(standingOf(aBuyerPage().build())).toBe('fresh')
    expect(standingOf(aBuyerPage().flagged('scope_boundaries', 0).build())).toBe('fresh')
  })

  it('speaks of the answer before the change to a buyer whom both await', () => {
    const page = aBuyerPage().answered('scope_boundaries', 0).changed('scope_boundaries', 0, 'Two channels')
    expect(standingOf(page.build())).toBe('answered')
  })

  it('shows a buyer what changed since they confirmed', () => {
    const page = aBuyerPage()
    expect(standingOf(page.changed('scope_boundaries', 0, 'Two channels').confirmed(page.idAt('scope_boundaries', 0)).build())).toBe('changed')
  })

  it('thanks a buyer who confirmed, and says what is still with us', () => {
    const page = aBuyerPage()
    expect(standingOf(page.confirmed().build())).toBe('confirmed')
    const left = aBuyerPage().flagged('scope_boundaries', 0)
    expect(standingOf(left.confirmed(left.idAt('scope_boundaries', 0)).build())).toBe('waiting')
    expect(standingOf(page.started().build())).toBe('started')
  })

  it('promises a reader at least one minute, and more for a long letter', () => {
    const { content } = aBuyerPage().build()
    const long = { ...content, sections: content.sections.map((part) => ({ ...part, items: Array.from({ length: 20 }, () => part.items).flat() })) }
    expect(minutesToRead({ ...content, sections: [] })).toBe(1)
    expect(minutesToRead(long)).toBeGreaterThan(minutesToRead(content))
  })
})

describe('a flag in its place', () => {
  it('stands under its part when it is about all of it, or about a line that has since gone', () => {
    const page = aBuyerPage()
      .flagged('scope_boundaries', 0)
      .flagged('scope_boundaries', null)
      .flagged('scope_boundaries', 1, { itemId: '00000007-0000-4000-8000-000000000001', lineText: 'Media spend' })
      .build()
    const flags = flagsOfPart(page, partOf(page, 'scope_boundaries'))
    expect(flags.whole.map((flag) => flag.id)).toEqual([page.flags[1]?.id])
    expect(flags.gone.map((flag) => flag.lineText)).toEqual(['Media spend'])
  })

  it('is still to be seen by the buyer when its part has lost its last line', () => {
    const page = aBuyerPage().flagged('pricing_exceptions', 0).without('pricing_exceptions').build()
    const part = partOf(page, 'pricing_exceptions')
    expect(part.items).toEqual([])
    expect(flagsOfPart(page, part).gone).toHaveLength(1)
    expect(partState(page, part)).toEqual({ state: 'flagged', count: 1 })
  })

  it('makes its part say what is most pressing for the buyer', () => {
    const states = (page: ReturnType<typeof aBuyerPage>) => partState(page.build(), partOf(page.build(), 'scope_boundaries')).state
    expect(states(aBuyerPage())).toBe('unsaid')
    expect(states(aBuyerPage().marked('scope_boundaries'))).toBe('right')
    expect(states(aBuyerPage().marked('scope_boundaries').flagged('scope_boundaries', 0))).toBe('flagged')
    expect(states(aBuyerPage().flagged('scope_boundaries', 0).answered('scope_boundaries', 1))).toBe('answered')
    expect(states(aBuyerPage().settled('scope_boundaries', 0).confirmed())).toBe('confirmed')
  })
})

describe('what changed', () => {
  it('stands beside what the buyer had said about it', () => {
    const page = aBuyerPage().answered('scope_boundaries', 0, { words: 'We were told four.' }).changed('scope_boundaries', 0, 'Two channels').build()
    const [change] = changesOf(page)
    expect(change?.flag?.words).toBe('We were told four.')
    expect(change?.line.before?.item.text).toBe('Two channels')
    expect(change?.line.after?.item.text).toContain('Three paid channels')
  })

  it('stands beside nothing that the buyer said where a colleague of theirs had asked for it', () => {
    const colleague = { id: '00000002-0000-4000-8000-000000000009', isMine: false, by: 'Tobias Quennell', words: null }
    const page = aBuyerPage().answered('scope_boundaries', 1).changed('scope_boundaries', 0, 'Two channels', { flag: colleague }).build()
    expect(changesOf(page)[0]).toMatchObject({ flag: null, cause: { flag: { by: 'Tobias Quennell' } } })
  })

  it('is a new line for the buyer who said that something was missing from the part', () => {
    const page = aBuyerPage().answered('scope_boundaries', null)
    const mine = { id: page.build().flags[0]?.id ?? '', isMine: true, by: 'Siobhán', words: 'Where is radio?' }
    expect(changesOf(page.changed('scope_boundaries', 1, null, { flag: mine }).build())[0]).toMatchObject({ line: { is: 'added' }, flag: { id: mine.id } })
  })

  it('tells the buyer of a line that was taken out', () => {
    const page = aBuyerPage().changed('pricing_exceptions', 0, 'Signature credit').without('pricing_exceptions').build()
    expect(changesOf(page)[0]).toMatchObject({ line: { is: 'removed', before: { item: { text: 'Signature credit' } } } })
  })
})

describe('what a buyer had confirmed', () => {
  it('keeps its date while another line of the same part is asked again', () => {
    const page = aBuyerPage()
    const changed = page.idAt('scope_boundaries', 0)
    const built = page.changed('scope_boundaries', 0, 'Two channels').confirmed(changed).build()
    expect(confirmedAt(built, changed ?? '')).toBeNull()
    expect(confirmedAt(built, page.idAt('scope_boundaries', 1) ?? '')).toBe('2026-11-19T16:00:00Z')
    expect(partConfirmedAt(built, partOf(built, 'scope_boundaries'))).toBeNull()
    expect(partConfirmedAt(built, partOf(built, 'first_milestone'))).toBe('2026-11-19T16:00:00Z')
  })

  it('says nothing of that on a line that the buyer has flagged since', () => {
    const page = aBuyerPage().confirmed().flagged('scope_boundaries', 0)
    expect(confirmedAt(page.build(), page.idAt('scope_boundaries', 0) ?? '')).toBeNull()
    expect(confirmedAt(page.flagged('first_milestone', null).build(), page.idAt('first_milestone', 0) ?? '')).toBeNull()
  })
})

describe('a firm\'s mark', () => {
  it('is made of its first letters, in whatever script the buyer reads', () => {
    expect(initialsOf('Hollenkamp & Suhr Systemhaus')).toBe('HS')
    expect(initialsOf('tallow')).toBe('T')
    expect(initialsOf('شركة سبع')).toBe('شس')
    expect(initialsOf('—')).toBe('')
  })
})

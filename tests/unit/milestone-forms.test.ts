import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fieldProblems } from '~/workspace/form/field-problems'
import { answerFormSchema, assignFormSchema, markFormSchema, moveFormSchema, noteProvidedFormSchema } from '~/workspace/milestone/read-milestone-forms'

const itemId = randomUUID()
const somebody = randomUUID()

const problemsOf = (parsed: { success: boolean; error?: Parameters<typeof fieldProblems>[0] }, typed: Record<string, string>) =>
  parsed.error ? fieldProblems(parsed.error, typed) : {}

describe('whom delivery names for a dependency', () => {
  it('reads one of the buyer’s people as on the buyer’s side', () => {
    expect(assignFormSchema.parse({ itemId, owes: somebody, forMilestone: 'yes' })).toEqual({ itemId, side: 'buyer', recipientId: somebody, forMilestone: true })
  })

  it.each(['buyer', 'firm', 'third_party'])('reads %s as a side of which nobody is named', (side) => {
    expect(assignFormSchema.parse({ itemId, owes: side })).toEqual({ itemId, side, recipientId: null, forMilestone: false })
  })

  it('lets it be said later', () => {
    expect(assignFormSchema.parse({ itemId, owes: '' })).toMatchObject({ side: null, recipientId: null })
  })

  it('takes nobody who is neither', () => {
    expect(assignFormSchema.safeParse({ itemId, owes: 'Sören' }).success).toBe(false)
  })
})

describe('what shows that something is there', () => {
  it.each(['javascript:alert(1)', 'files.example/master', 'https://a b.example'])('takes no link that nobody could follow safely: %s', (link) => {
    const typed = { hash: 'a'.repeat(64), words: '', link }
    expect(problemsOf(markFormSchema.safeParse(typed), typed)).toEqual({ link: 'Write the whole address, beginning with https:// or http://' })
  })

  it('takes words without a link', () => {
    expect(markFormSchema.parse({ hash: 'a'.repeat(64), words: ' Signed. ', link: '' })).toEqual({ hash: 'a'.repeat(64), words: 'Signed.', link: null })
  })

  it('asks who brought it and how, where it came elsewhere', () => {
    const typed = { itemId, idempotencyKey: randomUUID(), words: ' ', link: '' }
    expect(problemsOf(noteProvidedFormSchema.safeParse(typed), typed)).toEqual({ words: 'Please fill this in.' })
  })
})

describe('a new date', () => {
  const typed = { from: '2026-12-11', to: '2026-12-25', reason: 'estimate', words: 'Two weeks more.' }

  it('is the day that was offered instead, once that is pressed', () => {
    expect(moveFormSchema.parse({ ...typed, instead: '2026-12-28' }).to).toBe('2026-12-28')
  })

  it('starts from no date where there was none', () => {
    expect(moveFormSchema.parse({ ...typed, from: '' }).from).toBeNull()
  })

  it('is another than the one that holds', () => {
    const same = { ...typed, to: typed.from }
    expect(problemsOf(moveFormSchema.safeParse(same), same)).toEqual({ to: 'This is the date already. Choose another day.' })
  })

  it('comes with a reason and a sentence', () => {
    const bare = { ...typed, reason: '', words: '' }
    expect(problemsOf(moveFormSchema.safeParse(bare), bare)).toEqual({ reason: 'Please fill this in.', words: 'Please fill this in.' })
  })
})

describe('an answer that came by phone', () => {
  const typed = { recipientId: somebody, verdict: 'reached', words: '', channel: 'phone', givenOn: '2026-12-11', evidence: 'She called.' }

  it('needs no more than a yes', () => {
    expect(answerFormSchema.parse(typed)).toEqual(typed)
  })

  it('says what is missing where it is: not yet', () => {
    const notYet = { ...typed, verdict: 'not_yet' }
    expect(problemsOf(answerFormSchema.safeParse(notYet), notYet)).toEqual({ words: 'Please fill this in.' })
  })
})

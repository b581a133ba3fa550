import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Attachment } from '~/domain/attachment'
import type { Dependency } from '~/domain/dependency'
import type { MilestonePage } from '~/domain/milestone-page'
import type { MilestoneAnswer } from '~/domain/milestone-record'
import { hasForm } from '~/workspace/milestone/has-form'
import { whatNext } from '~/workspace/milestone/what-next'

const aDependency = (changes: Partial<Dependency> = {}): Dependency => ({
  itemId: randomUUID(), text: 'Wi-Fi in hall 3', detail: '', dueOn: '2027-01-29', promisedOn: null, side: 'buyer', owedBy: 'Sören Täuber',
  state: 'asked', statedAt: '2026-11-28T10:00:00Z', isLate: false, endsAfter: false, pushedDays: 0, steps: [],
  recipientId: randomUUID(), hasLeft: false, forMilestone: true, ...changes,
})

const anAnswer = (changes: Partial<MilestoneAnswer> = {}): MilestoneAnswer => ({
  id: randomUUID(), recipientId: randomUUID(), verdict: 'not_yet', name: 'Marlene Kötter', words: 'Hall 3 is missing.', at: '2026-11-28T10:00:00Z',
  givenOn: '2026-11-28', onBehalf: null, disputed: null, ...changes,
})

type Changes = Partial<Omit<MilestonePage, 'milestone'>> & { milestone?: Partial<MilestonePage['milestone']> }

const aPage = ({ milestone, ...changes }: Changes = {}): MilestonePage => ({
  frame: {
    organization: { id: randomUUID(), name: 'Hollenkamp Suhr', timeZone: 'Europe/Berlin', locale: 'en-GB', accent: '#1f5f4a' },
    member: { id: randomUUID(), name: 'Björn Achterkamp', role: 'delivery', email: 'bjoern@firm.example' },
    organizations: [],
    needsYou: 0,
  },
  today: '2026-11-28',
  milestone: {
    kickoffId: randomUUID(), account: 'Krähwinkler', name: 'ERP', dealType: 'new_logo', salesOwner: 'Friederike Suhr', deliveryOwner: 'Björn Achterkamp',
    title: 'Blueprint signed off', dueOn: '2026-12-11', firstDueOn: '2026-12-11', moves: 0, signedOn: '2026-07-17', sentAt: '2026-11-01T10:00:00Z',
    confirmedAt: null, claimedAt: null, reachedOn: null, open: [], awaits: null,
    outlook: {
      state: 'on_track', daysLeft: 13, pushedDays: 0, likelyOn: null, total: 1, late: [], endsAfter: [], soon: [], isConfirmed: true, claimedOn: null,
    },
    ...milestone,
  },
  dayOff: null,
  pace: { today: '2026-11-28', signedOn: '2026-07-17', sentOn: '2026-11-01', openedOn: null, confirmedOn: null, reachedOn: null, usual: { sent: null, opened: null, confirmed: null, reached: null } },
  pulses: [],
  conditions: [{ hash: 'a'.repeat(64), text: 'All owners have signed', met: null }],
  dependencies: [],
  moves: [],
  answers: [],
  evidence: {},
  people: [{ id: randomUUID(), name: 'Marlene Kötter', mayAnswer: true }],
  ...changes,
})

describe('what delivery reads as next', () => {
  it('is what the buyer says is not done, before all else', () => {
    const said = anAnswer()
    const page = aPage({ milestone: { awaits: 'rework' }, answers: [said], dependencies: [aDependency({ state: 'provided' })] })
    expect(whatNext(page)).toEqual({ is: 'rework', said })
  })

  it('is never an answer whose person says that they never gave it', () => {
    const stands = anAnswer({ words: 'Still missing.' })
    const page = aPage({ milestone: { awaits: 'rework' }, answers: [stands, anAnswer({ disputed: { at: '2026-11-28T11:00:00Z', words: 'Not me.' } })] })
    expect(whatNext(page)).toEqual({ is: 'rework', said: stands })
  })

  it('is to look at what was provided', () => {
    const provided = aDependency({ state: 'provided' })
    expect(whatNext(aPage({ milestone: { awaits: 'accept' }, dependencies: [aDependency(), provided] }))).toEqual({ is: 'accept', dependencies: [provided] })
  })

  it('is to name who owes what nobody is named for, also where they have left', () => {
    const left = aDependency({ owedBy: null, hasLeft: true })
    expect(whatNext(aPage({ milestone: { awaits: 'name' }, dependencies: [aDependency(), left] }))).toEqual({ is: 'name', dependencies: [left] })
  })

  it('is to wait for whom the buyer’s word is, once it is said to be done', () => {
    expect(whatNext(aPage({ milestone: { claimedAt: '2026-11-28T10:00:00Z' } }))).toEqual({ is: 'wait', names: ['Marlene Kötter'] })
  })

  it('is a date where there is none, and another where its day has passed', () => {
    expect(whatNext(aPage({ milestone: { dueOn: null } }))).toEqual({ is: 'name_day' })
    const { outlook } = aPage().milestone
    expect(whatNext(aPage({ milestone: { outlook: { ...outlook, state: 'late' } } }))).toEqual({ is: 'move' })
  })

  it('is to ask for what is late, unless the milestone does not wait for it', () => {
    const late = aDependency({ isLate: true })
    expect(whatNext(aPage({ dependencies: [late] }))).toEqual({ is: 'chase', dependencies: [late] })
    expect(whatNext(aPage({ dependencies: [{ ...late, forMilestone: false }] }))).toEqual({ is: 'mark', marked: 0, total: 1 })
  })

  it('is nothing any more once it is reached', () => {
    const said = anAnswer({ verdict: 'reached' })
    expect(whatNext(aPage({ milestone: { reachedOn: '2026-12-11' }, answers: [said] }))).toEqual({ is: 'reached', said, on: '2026-12-11' })
  })
})

describe('which forms a page has for what was sent from an older one', () => {
  const sent = (act: string, typed: Record<string, string>) => ({ act, typed, problems: {}, refusal: null, passing: null })

  it('has none that sends back what a colleague has sent back', () => {
    const dependency = aDependency({ state: 'sent_back' })
    const page = aPage({ dependencies: [dependency] })
    expect(hasForm(page, sent('send_back', { itemId: dependency.itemId }))).toBe(false)
    expect(hasForm(page, sent('note_promise', { itemId: dependency.itemId }))).toBe(true)
  })

  it('has none of any kind once the milestone is reached, but for what it waits for', () => {
    const page = aPage({ milestone: { reachedOn: '2026-12-11', claimedAt: '2026-12-10T10:00:00Z' } })
    expect(['mark', 'unmark', 'claim', 'record_answer', 'move'].filter((act) => hasForm(page, sent(act, { hash: 'a'.repeat(64) })))).toEqual([])
  })

  it('has one for a file that we brought, and none once it was taken back, nor for the buyer’s', () => {
    const file = { id: randomUUID(), by: 'Björn Achterkamp', fromFirm: true, name: 'a.pdf', type: 'application/pdf', size: 1, at: '2026-11-28T10:00:00Z', removedAt: null, removedBy: null } as const
    const pageWith = (attachment: Attachment) =>
      aPage({ dependencies: [aDependency({ steps: [{ kind: 'provided', by: file.by, fromFirm: true, words: '', link: null, promisedOn: null, at: file.at, attachments: [attachment] }] })] })
    const hasIt = (attachment: Attachment) => hasForm(pageWith(attachment), sent('remove_file', { attachmentId: file.id }))
    expect([hasIt(file), hasIt({ ...file, removedAt: file.at, removedBy: file.by }), hasIt({ ...file, fromFirm: false })]).toEqual([true, false, false])
  })
})

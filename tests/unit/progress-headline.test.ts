import { describe, expect, it } from 'vitest'
import type { Progress } from '~/domain/progress'
import { asksOf } from '~/portal/progress/asks'
import { headlineOf } from '~/portal/progress/headline'
import { neededGroups } from '~/portal/progress/needed'
import { nextSteps } from '~/portal/progress/next-steps'
import { aBuyerPage } from '../support/a-buyer-page'
import { aDependency, aProgress, TODAY } from '../support/a-progress'

const underWay = (progress: Progress) => aBuyerPage().confirmed().started().underWay(progress).build()
const headline = (progress: Progress) => headlineOf(underWay(progress), progress)

describe('what a buyer reads first after three weeks away', () => {
  it('is that the team is on course, when nothing stands in the way', () => {
    expect(headline(aProgress())).toEqual({ kind: 'onCourse', dueOn: '2026-12-11' })
  })

  it('is what waits for them, before anything about dates', () => {
    const late = aDependency('Cleansed article master', { isMine: true, dueOn: '2026-11-20', isLate: true })
    const progress = aProgress({ dependencies: [late], outlook: { state: 'at_risk', pushedDays: 4, likelyOn: '2026-12-15' } })
    expect(headline(progress)).toEqual({ kind: 'waits', count: 1 })
  })

  it('is the likely date, in days, when something comes later than it is needed', () => {
    const progress = aProgress({ outlook: { state: 'at_risk', pushedDays: 49, likelyOn: '2027-01-29' } })
    expect(headline(progress)).toEqual({ kind: 'later', dueOn: '2026-12-11', likelyOn: '2027-01-29', days: 49 })
  })

  it('is that the day has passed, when it has', () => {
    expect(headline(aProgress({ dueOn: '2026-11-20', outlook: { state: 'late' } })).kind).toBe('late')
  })

  it('asks an approver for their word once delivery says that it is done, and tells a reader that a colleague gives it', () => {
    const claimed = { claimedAt: '2026-11-22T10:00:00Z' }
    expect(headline(aProgress(claimed)).kind).toBe('ready')
    expect(headline(aProgress({ ...claimed, mayAnswer: false })).kind).toBe('readyForOthers')
  })

  it('is that it is reached, for as long as nothing else waits for them', () => {
    const reached = { reachedOn: '2026-11-22', claimedAt: '2026-11-21T10:00:00Z' }
    expect(headline(aProgress(reached))).toEqual({ kind: 'reached', on: '2026-11-22' })
    const sentBack = aDependency('Archive list', { isMine: true, state: 'sent_back' })
    expect(headline(aProgress({ ...reached, dependencies: [sentBack] })).kind).toBe('waits')
  })

  it('thanks them on the day of their word, by the firm’s calendar, and while the words of others are missing', () => {
    const evening = aBuyerPage().confirmed().started().underWay(aProgress({ today: '2026-11-19' })).build()
    expect(headlineOf(evening, aProgress({ today: '2026-11-19' })).kind).toBe('thanks')
    const farEast = { ...evening, firm: { ...evening.firm, timeZone: 'Pacific/Auckland' } }
    expect(headlineOf(farEast, aProgress({ today: '2026-11-19' })).kind).toBe('onCourse')
    const alone = aBuyerPage().confirmed().underWay(aProgress()).build()
    expect(headlineOf(alone, aProgress()).kind).toBe('thanks')
  })

  it('says so plainly where there is no date, or no milestone at all', () => {
    expect(headline(aProgress({ dueOn: null, firstDueOn: null })).kind).toBe('undated')
    expect(headline(aProgress({ title: null, dueOn: null, firstDueOn: null })).kind).toBe('unnamed')
  })
})

describe('what waits for a buyer', () => {
  const kinds = (...dependencies: ReturnType<typeof aDependency>[]) => {
    const progress = aProgress({ dependencies })
    return asksOf(underWay(progress), progress).map(({ kind }) => kind)
  }

  it('is what was sent back first, then what is late, then what is due within a week', () => {
    const mine = { isMine: true }
    const soon = aDependency('Soon', { ...mine, dueOn: '2026-11-30' })
    const late = aDependency('Late', { ...mine, dueOn: '2026-11-20', isLate: true })
    const back = aDependency('Back', { ...mine, state: 'sent_back' })
    expect(kinds(soon, late, back)).toEqual(['sent_back', 'late', 'owed'])
  })

  it('is nothing that is far away, promised, handed in or a colleague’s', () => {
    const mine = { isMine: true }
    const promised = aDependency('Promised', { ...mine, state: 'promised', promisedOn: '2026-11-25' })
    const provided = aDependency('Provided', { ...mine, state: 'provided', dueOn: '2026-11-20' })
    const colleagues = aDependency('Theirs', { dueOn: '2026-11-20', isLate: true })
    expect(kinds(aDependency('Far', mine), promised, provided, colleagues)).toEqual([])
  })

  it('is the answer, the offer and the line that wait for their word, as on the page before', () => {
    const page = aBuyerPage('oat')
    page.answered('scope_boundaries', 0).offered('scope_boundaries', 1, { mine: false })
    const built = page.confirmed(page.idAt('promised_outcomes', 0)).started().underWay(aProgress()).build()
    expect(asksOf(built, aProgress()).map(({ kind }) => kind)).toEqual(['answer', 'offer', 'word'])
  })

  it('never is a signature for somebody who reads along', () => {
    const page = aBuyerPage().started().readByReviewer().underWay(aProgress({ mayAnswer: false })).build()
    expect(asksOf(page, aProgress({ mayAnswer: false }))).toEqual([])
  })
})

describe('what is needed', () => {
  it('stands by who owes it, the reader’s own first, and what nobody is named for among their colleagues’', () => {
    const groups = neededGroups(
      [
        aDependency('Ours', { side: 'firm', owedBy: null }),
        aDependency('A contractor’s', { side: 'third_party', owedBy: null }),
        aDependency('Nobody’s', { side: null, owedBy: null }),
        aDependency('Mine', { isMine: true }),
        aDependency('Theirs, who has left', { owedBy: null }),
      ],
      TODAY,
    )
    expect(groups.map(({ owing, open }) => [owing, ...open.map(({ text }) => text)])).toEqual([
      ['mine', 'Mine'],
      ['colleagues', 'Nobody’s', 'Theirs, who has left'],
      ['firm', 'Ours'],
      ['others', 'A contractor’s'],
    ])
  })

  it('puts what was sent back first, then what is asked for without a day, then by day, and what is accepted apart', () => {
    const [group] = neededGroups(
      [
        aDependency('Undated', { dueOn: null }),
        aDependency('Later', { dueOn: '2027-02-01' }),
        aDependency('Sooner', { dueOn: '2027-02-01', state: 'promised', promisedOn: '2027-01-05' }),
        aDependency('Handed in', { state: 'provided' }),
        aDependency('Back', { state: 'sent_back' }),
        aDependency('There', { state: 'accepted' }),
      ],
      TODAY,
    )
    expect(group?.open.map(({ text }) => text)).toEqual(['Back', 'Undated', 'Sooner', 'Later', 'Handed in'])
    expect(group?.done.map(({ text }) => text)).toEqual(['There'])
  })
})

describe('what happens next', () => {
  it('is the next three things by their day, with the milestone among them, and how many more there are', () => {
    const progress = aProgress({
      dependencies: ['2027-03-01', '2026-12-01', '2027-02-01', '2027-01-01', '2027-04-01'].map((dueOn) => aDependency(dueOn, { dueOn })),
    })
    const { steps, more } = nextSteps(underWay(progress), progress)
    expect(steps.map(({ kind, on }) => [kind, on])).toEqual([
      ['needed', '2026-12-01'],
      ['milestone', '2026-12-11'],
      ['needed', '2027-01-01'],
      ['needed', '2027-02-01'],
    ])
    expect(more).toBe(2)
  })

  it('is the word on it once delivery says that it is done, and nothing once it is reached', () => {
    const claimed = aProgress({ claimedAt: '2026-11-22T10:00:00Z' })
    expect(nextSteps(underWay(claimed), claimed).steps).toEqual([{ kind: 'verdict', on: null }])
    const reached = aProgress({ reachedOn: '2026-11-22' })
    expect(nextSteps(underWay(reached), reached).steps).toEqual([])
  })
})

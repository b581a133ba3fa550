import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pace } from '~/domain/pace'
import { legsOf, PACE_LEGS, paceLines } from '~/domain/pace-legs'
import { markPlaces } from '~/workspace/pace/mark-places'
import { legWords, paceSummary } from '~/workspace/words/pace-words'

const none = { sent: null, opened: null, confirmed: null, reached: null }
const aPace = (more: Partial<Pace> = {}): Pace => ({
  today: '2026-11-20', signedOn: '2026-11-02', sentOn: null, openedOn: null, confirmedOn: null, reachedOn: null,
  usual: { sent: 6, opened: 1, confirmed: 5, reached: 30 }, ...more,
})
const said = (pace: Pace) => legsOf(pace).map((leg) => legWords(leg).days)

describe('the pace of a kickoff', () => {
  it('tells a reader each leg beside the usual one', () => {
    const pace = aPace({ sentOn: '2026-11-06', openedOn: '2026-11-06', confirmedOn: '2026-11-07' })
    expect(said(pace)).toEqual(['4 days, usually 6', 'the same day, usually 1 day', '1 day, usually 5', '13 days so far, usually 30'])
    expect(legsOf(pace).map((leg) => legWords(leg).label)).toEqual(['Signed to sent', 'Sent to opened', 'Opened to confirmed', 'Confirmed to first milestone'])
  })

  it('says what is still ahead, and what is usual for it', () => {
    expect(said(aPace())).toEqual(['18 days so far, usually 6', 'usually 1 day', 'usually 5 days', 'usually 30 days'])
    expect(said(aPace({ usual: none }))).toEqual(['18 days so far', 'not yet', 'not yet', 'not yet'])
  })

  it('counts from the stage before, where one was left out: who confirms by phone has opened nothing', () => {
    const pace = aPace({ sentOn: '2026-11-06', confirmedOn: '2026-11-09' })
    expect(legsOf(pace).map(({ state }) => state)).toEqual(['done', 'skipped', 'done', 'running'])
    expect(said(pace)).toEqual(['4 days, usually 6', 'nobody opened it before', '3 days, usually 5', '11 days so far, usually 30'])
    expect(legsOf(pace).map((leg) => legWords(leg).label)[2]).toBe('Sent to confirmed')
  })

  it('sums up the way from the signature in one sentence', () => {
    expect(paceSummary(aPace({ sentOn: '2026-11-06' }))).toBe('18 days since the signature; on the usual way it would be opened after 7.')
    expect(paceSummary(aPace({ usual: none }))).toBe('18 days since the signature.')
    expect(paceSummary(aPace({ sentOn: '2026-11-06', openedOn: '2026-11-07', confirmedOn: '2026-11-09', reachedOn: '2026-11-19' })))
      .toBe('From the signature to the first milestone: 17 days, usually 42.')
  })
})

const day = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
const maybe = <T,>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const usualDays = maybe(fc.integer({ min: 0, max: 90 }))
const anyPace: fc.Arbitrary<Pace> = fc.record({
  today: day, signedOn: day, sentOn: maybe(day), openedOn: maybe(day), confirmedOn: maybe(day), reachedOn: maybe(day),
  usual: fc.record({ sent: usualDays, opened: usualDays, confirmed: usualDays, reached: usualDays }),
})

describe('the marks on the line', () => {
  it('stand where their day is, and beside each other where they fall on one', () => {
    const marks = [{ leg: 'sent', at: 0 }, { leg: 'opened', at: 0 }, { leg: 'confirmed', at: 40 }] as const
    expect(markPlaces(marks, 40)).toEqual([
      { leg: 'sent', number: 1, percent: 2, shift: 0 },
      { leg: 'opened', number: 2, percent: 2, shift: 18 },
      { leg: 'confirmed', number: 3, percent: 92, shift: 0 },
    ])
  })
})

describe('whatever the days are', () => {
  it('no leg takes less than no days, at most one is running, and none runs once the milestone is reached', () => {
    fc.assert(fc.property(anyPace, (pace) => {
      const legs = legsOf(pace)
      expect(legs.map(({ leg }) => leg)).toEqual([...PACE_LEGS])
      expect(legs.every(({ days }) => days === null || days >= 0)).toBe(true)
      expect(legs.filter(({ state }) => state === 'running').length).toBe(pace.reachedOn === null ? 1 : 0)
    }))
  })

  it('both lines go forward and stay on the scale', () => {
    fc.assert(fc.property(anyPace, (pace) => {
      const { own, now, usual, end } = paceLines(legsOf(pace))
      for (const marks of [own, usual]) {
        expect(marks.every(({ at }, place) => at >= (marks[place - 1]?.at ?? 0) && at <= end)).toBe(true)
      }
      expect(now === null || (now >= (own.at(-1)?.at ?? 0) && now <= end)).toBe(true)
    }))
  })
})

import type { Pace } from './pace'

/** The legs of a kickoff, each named by the stage at which it ends. */
export const PACE_LEGS = ['sent', 'opened', 'confirmed', 'reached'] as const
export type PaceLeg = (typeof PACE_LEGS)[number]

/**
 * A leg as it went. `done`: in that many days; `running`: so many days so far; `ahead`: not begun; `skipped`: a later stage came without this one,
 * say a confirmation by phone from somebody who never opened the page.
 */
export type LegState = 'done' | 'running' | 'ahead' | 'skipped'
/** `from`: the stage that it is counted from, the last one before it that came about. */
export type Leg = { leg: PaceLeg; from: PaceLeg | 'signed'; state: LegState; days: number | null; usual: number | null }

const DAY_MS = 86_400_000
const daysApart = (from: string, to: string) => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS))

/** Each leg from the last stage that came about before it; the first one that has no end yet is running. */
export function legsOf(pace: Pace): Leg[] {
  const ends = { sent: pace.sentOn, opened: pace.openedOn, confirmed: pace.confirmedOn, reached: pace.reachedOn }
  const last = PACE_LEGS.findLastIndex((leg) => ends[leg] !== null)
  return PACE_LEGS.map((leg, place) => {
    const before = PACE_LEGS.slice(0, place)
    const from: Leg['from'] = (place > last ? before.at(-1) : before.findLast((each) => ends[each] !== null)) ?? 'signed'
    const about = { leg, from, usual: pace.usual[leg] }
    const end = ends[leg]
    if (place > last + 1) return { ...about, state: 'ahead', days: null }
    if (place < last && end === null) return { ...about, state: 'skipped', days: null }
    const start = (from !== 'signed' && ends[from]) || pace.signedOn
    return { ...about, state: end === null ? 'running' : 'done', days: daysApart(start, end ?? pace.today) }
  })
}

/** A stage on a line of days since the signature. */
export type Mark = { leg: PaceLeg; at: number }

const summed = (legs: readonly { leg: PaceLeg; days: number }[]): Mark[] => {
  let at = 0
  return legs.map(({ leg, days }) => ({ leg, at: (at += days) }))
}

/**
 * Both lines on one scale of days: this kickoff's marks, how far it has come (`now`, while a leg runs), and the usual ones,
 * as far as each leg up to there has a usual. `end`: the day at which the scale ends.
 */
export function paceLines(legs: readonly Leg[]): { own: Mark[]; now: number | null; usual: Mark[]; end: number } {
  const own = summed(legs.flatMap(({ leg, state, days }) => (state === 'done' && days !== null ? [{ leg, days }] : [])))
  const running = legs.find(({ state }) => state === 'running')
  const now = running ? (own.at(-1)?.at ?? 0) + (running.days ?? 0) : null
  const known = legs.findIndex(({ usual }) => usual === null)
  const usual = summed(legs.slice(0, known < 0 ? legs.length : known).flatMap(({ leg, usual: days }) => (days === null ? [] : [{ leg, days }])))
  return { own, now, usual, end: Math.max(1, now ?? 0, own.at(-1)?.at ?? 0, usual.at(-1)?.at ?? 0) }
}

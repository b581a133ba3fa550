import type { DependencyDays, MilestoneDays } from '~/domain/calendar'
import { expectedOn } from '~/domain/open-dependency'
import type { Day } from './write-days'

/** What is the same whoever reads: which thing, which day, and since which change. */
type DayFact = Pick<Day, 'uid' | 'on' | 'changes' | 'changedAt'>

/** Null where there is no day to write it on. `host`: whose names these are, as RFC 7986 asks for. */
export function milestoneFact({ kickoffId, dueOn, reachedOn, changes, changedAt }: MilestoneDays, host: string): DayFact | null {
  const on = reachedOn ?? dueOn
  return on ? { uid: `milestone-${kickoffId}@${host}`, on, changes, changedAt } : null
}

/** The day that was promised, or else the one by which it is needed. */
export function dependencyFact({ kickoffId, itemId, changes, changedAt, ...dependency }: DependencyDays, host: string): DayFact | null {
  const on = expectedOn(dependency)
  return on ? { uid: `dependency-${kickoffId}-${itemId}@${host}`, on, changes, changedAt } : null
}

/** The conditions of a milestone, each on a line of its own. */
export const conditionsOf = ({ doneWhen }: MilestoneDays) => doneWhen.split('\n').filter((line) => line.trim())

import type { DayOff } from '~/domain/milestone-page'
import { dayWords } from './day-words'

/** Why nobody of the firm works on a day, and when they do next. */
export function dayOffWords({ holiday, next }: DayOff): string {
  const why = holiday ? `A holiday of ours, ${holiday}` : 'No working day of ours'
  return `${why}; the next one on which we work is ${dayWords(next)}.`
}

import type { MilestoneRow } from '~/domain/milestone'
import { counted } from './count-words'
import { dayOf, daysBetween, shortDay } from './day-words'

type Dates = Pick<MilestoneRow, 'signedOn' | 'confirmedAt' | 'dueOn' | 'reachedOn' | 'firstDueOn'>

const agoInDays = (from: string, today: string) => {
  const days = daysBetween(from, today)
  return days === 0 ? 'today' : days < 0 ? `in ${counted(-days, 'day')}` : `${counted(days, 'day')} ago`
}

/** How long it is to the date, or since: "in 13 days", "today", "6 days ago". */
export const toTheDate = (dueOn: string, today: string): string => (dueOn === today ? 'today' : agoInDays(dueOn, today))

/** How far the milestone is from the signature and the confirmation. `today` is the firm's. */
export function milestoneSpans({ signedOn, confirmedAt, reachedOn }: Dates, today: string, timeZone: string): string[] {
  if (reachedOn) return [`${counted(Math.max(0, daysBetween(signedOn, reachedOn)), 'day')} after the signature`]
  return [
    `signed ${agoInDays(signedOn, today)}`,
    confirmedAt ? `confirmed ${agoInDays(dayOf(confirmedAt, timeZone), today)}` : 'not confirmed yet',
  ]
}

/** The first date that the buyer was told, where the date is another one now. */
export function movedFrom({ firstDueOn, dueOn }: Dates, today: string): string | null {
  return firstDueOn && dueOn && firstDueOn !== dueOn ? `first ${shortDay(firstDueOn, today)}` : null
}

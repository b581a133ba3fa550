import type { BuyerPage } from '~/domain/buyer-page'
import type { Progress } from '~/domain/progress'
import { asksOf } from './asks'

/**
 * How things stand, for somebody who was away for three weeks, in one sentence's worth of facts.
 * `thanks`: on the day of their word, and as long as words of others are missing; `waits`: what is asked of the reader comes first.
 */
export type Headline =
  | { kind: 'reached'; on: string }
  | { kind: 'ready' | 'readyForOthers' | 'thanks' | 'unnamed' | 'undated' }
  | { kind: 'waits'; count: number }
  | { kind: 'late'; dueOn: string }
  | { kind: 'later'; dueOn: string; likelyOn: string; days: number }
  | { kind: 'onCourse'; dueOn: string }

/** The calendar day of an instant where the firm is. */
const dayOf = (instant: string, timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant))

const isFirstDay = ({ confirmation, firm }: BuyerPage, today: string) =>
  confirmation !== null && dayOf(confirmation.confirmedAt, firm.timeZone) === today

function byDate({ title, dueOn, outlook }: Progress): Headline {
  if (!title) return { kind: 'unnamed' }
  if (!dueOn) return { kind: 'undated' }
  if (outlook.state === 'late') return { kind: 'late', dueOn }
  if (outlook.likelyOn) return { kind: 'later', dueOn, likelyOn: outlook.likelyOn, days: outlook.pushedDays }
  return { kind: 'onCourse', dueOn }
}

/** The one thing to say first. What is reached, or waits for the reader's yes, comes before all that is still to do. */
export function headlineOf(page: BuyerPage, progress: Progress): Headline {
  const { reachedOn, claimedAt, mayAnswer, today } = progress
  const asks = asksOf(page, progress)
  if (claimedAt && !reachedOn && mayAnswer) return { kind: 'ready' }
  if (reachedOn && asks.length === 0) return { kind: 'reached', on: reachedOn }
  if (asks.length > 0) return { kind: 'waits', count: asks.length }
  if (claimedAt) return { kind: 'readyForOthers' }
  if (!page.kickoff.confirmedAt || isFirstDay(page, today)) return { kind: 'thanks' }
  return byDate(progress)
}

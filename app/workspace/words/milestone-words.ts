import type { DependencyState } from '~/domain/dependency'
import type { MoveReason, Verdict } from '~/domain/milestone-record'
import type { DayOff } from '~/domain/milestone-page'
import { dayWords } from './day-words'

export const DEPENDENCY_STATE_LABELS: Record<DependencyState, string> = {
  asked: 'Asked',
  promised: 'Promised',
  provided: 'Provided',
  accepted: 'Accepted',
  sent_back: 'Sent back',
}

export const MOVE_REASON_LABELS: Record<MoveReason, string> = {
  buyer_dependency: 'Something from the buyer came late',
  scope_change: 'The scope changed',
  our_capacity: 'Our capacity',
  third_party: 'A third party',
  estimate: 'Our estimate was off',
}

export const VERDICT_LABELS: Record<Verdict, string> = { reached: 'Yes, done', not_yet: 'Not yet' }

/** Why nobody of the firm works on that day, and when they do next. */
export const dayOffWords = ({ holiday, next }: DayOff) =>
  `${holiday ? `That is a holiday: ${holiday}` : 'Your firm does not work on that day'}. The next working day is ${dayWords(next)}.`

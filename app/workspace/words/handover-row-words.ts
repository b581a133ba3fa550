import type { InboxHandover } from '~/domain/inbox'
import { counted } from './count-words'

/** What a member is asked to do with a handoff, and how much of it there is. */
export function handoverKind({ step, questions, changes, differences }: Pick<InboxHandover, 'step' | 'questions' | 'changes' | 'differences'>): { kind: string; detail: string } {
  switch (step) {
    case 'review':
      return { kind: 'Review', detail: changes > 0 ? counted(changes, 'change') : 'the whole handoff' }
    case 'reconcile':
      return { kind: 'Reconcile', detail: `${counted(differences, 'score')} to explain` }
    case 'answer':
      return { kind: 'Returned', detail: questions > 0 ? `${counted(questions, 'question')} open` : 'all answered' }
    case 'send':
      return { kind: 'Accepted', detail: 'ready for the buyer' }
  }
}

const PLACES: Record<InboxHandover['step'], string> = { review: '/review', answer: '/review', reconcile: '/fit', send: '' }

/** Where it is done: reviews and answers on the review's page, scores on that of fit, sending on the kickoff's own. */
export const handoverPlace = ({ kickoffId, step }: Pick<InboxHandover, 'kickoffId' | 'step'>): string => `/kickoffs/${kickoffId}${PLACES[step]}`

const HOUR = 3_600_000

/** How long something has waited: "20 min", "5 h", "2 days". */
export function waitingSpan(since: string, now: string): string {
  const span = Math.max(0, Date.parse(now) - Date.parse(since))
  if (span < HOUR) return `${Math.floor(span / 60_000)} min`
  return span < 48 * HOUR ? `${Math.floor(span / HOUR)} h` : counted(Math.floor(span / (24 * HOUR)), 'day')
}

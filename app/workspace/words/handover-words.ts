import type { ReviewState } from '~/domain/kickoff-head'
import type { Handover, HandoverObstacle } from '~/domain/review'
import { counted } from './count-words'

type Obstacle = { words: string; place: string; link: string }

const OBSTACLES: Record<HandoverObstacle, Obstacle> = {
  sales_fit_missing: { words: 'Sales has not said yet how well this deal fits.', place: '/fit', link: 'Score the fit' },
  delivery_fit_missing: { words: 'Delivery has not said yet how well this deal fits.', place: '/fit', link: 'Score the fit' },
  fit_unreconciled: { words: 'Sales and delivery judge the fit differently, and not each side has written a line on it.', place: '/fit', link: 'Reconcile it' },
  contradictions_open: { words: 'Lines contradict each other, and nobody has said yet what holds.', place: '/contradictions', link: 'Settle it' },
  questions_open: { words: 'Not all of delivery’s questions are answered.', place: '/review', link: 'Answer them' },
  nothing_to_review: { words: 'The buyer would have nothing to read yet: let them see at least one line.', place: '/edit#business_problem', link: 'Write it' },
  no_recipients: { words: 'Nobody could confirm it yet: choose at least one approver among the buyer’s people.', place: '/edit#key_stakeholders', link: 'Choose one' },
  section_without_approver: { words: 'For some sections nobody is asked to confirm: give each of them an approver.', place: '/edit#key_stakeholders', link: 'See who is asked for what' },
}

/** What keeps a handoff from its next step, and the place below the kickoff's address where it can be put right. */
export const obstacleWords = (obstacle: HandoverObstacle): Obstacle => OBSTACLES[obstacle]

const NEXT_STEP: Record<ReviewState, string> = {
  none: 'Before delivery can be asked',
  requested: 'Before it can be accepted',
  returned: 'Before delivery can be asked again',
  accepted: 'Before it can be sent',
  changed: 'Before delivery can be asked again',
}

/** Which step the obstacles stand in front of. */
export const obstaclesTitle = (review: ReviewState): string => NEXT_STEP[review]

/** A span of waiting: hours below a day, then days. */
export function waitedWords(days: number): string {
  if (days <= 0) return 'no time'
  return days < 1 ? `${Math.round(days * 24)} h` : `${days} ${days === 1 ? 'day' : 'days'}`
}

/** How long the handoff has waited for each side in all. */
export const waitsSentence = ({ sales, delivery }: Handover['waitedDays']): string =>
  `Waited in all: for sales ${waitedWords(sales)}, for delivery ${waitedWords(delivery)}.`

/** How well the deal fits, as far as it may be told: whether the sides have scored, never how. */
export function fitWords(review: ReviewState, obstacles: readonly HandoverObstacle[]): string {
  if (obstacles.includes('sales_fit_missing')) return 'sales has not scored it yet'
  if (obstacles.includes('delivery_fit_missing')) return 'delivery has not scored it yet'
  if (obstacles.includes('fit_unreconciled')) return 'scored by both, with differences to reconcile'
  return review === 'requested' || review === 'accepted' ? 'scored by both, nothing left to reconcile' : 'scored by sales'
}

/** What was done last at the two keys, to stand after the name of who did it. */
export function standingWords(review: ReviewState, { requestedBy, decidedBy, openQuestions, changes }: Handover): { by: string | null; did: string } {
  switch (review) {
    case 'none':
      return { by: null, did: 'Sales writes. Delivery reads it before the buyer does, and turns the second key.' }
    case 'requested':
      return { by: requestedBy, did: changes > 0 ? `asked delivery about ${counted(changes, 'change')}.` : 'asked delivery for the second key.' }
    case 'returned':
      return { by: decidedBy, did: openQuestions > 0 ? `returned it; ${counted(openQuestions, 'question')} to answer.` : 'returned it; every question is answered.' }
    case 'accepted':
      return { by: decidedBy, did: 'accepted what the buyer would read.' }
    case 'changed':
      return { by: decidedBy, did: `accepted it; ${counted(changes, 'change')} since.` }
  }
}

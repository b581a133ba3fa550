import type { KickoffRow } from '~/domain/kickoff'
import { counted } from './count-words'

type Facts = Pick<KickoffRow, 'waiting' | 'review' | 'version' | 'openFlags' | 'answeredFlags' | 'approvers' | 'approversDone'>

/** What a kickoff waits for, as a state and the reason behind it. */
export type WaitingWords = { state: string; reason: string }

const confirmedSoFar = ({ approvers, approversDone }: Facts) => {
  if (approvers === 0) return 'nobody is asked to confirm'
  return approversDone === 0 ? 'nobody has confirmed yet' : `${approversDone} of ${counted(approvers, 'approver')} confirmed`
}

/** Who has to move next, and why: the one line that a colleague wants of a kickoff. */
export function waitingWords(kickoff: Facts): WaitingWords {
  switch (kickoff.waiting) {
    case 'draft':
      return { state: 'Draft', reason: kickoff.review === 'changed' ? 'changed since delivery accepted it' : 'not with delivery yet' }
    case 'delivery_reviews':
      return { state: 'Delivery reviews', reason: 'waits for the second key' }
    case 'sales_answers':
      return { state: 'Sales answers', reason: 'returned with questions' }
    case 'ready_to_send':
      return { state: 'Ready to send', reason: 'accepted by delivery' }
    case 'buyer_reads':
      return { state: 'The buyer reads', reason: confirmedSoFar(kickoff) }
    case 'owner_answers':
      return { state: 'We owe an answer', reason: `${counted(kickoff.openFlags, 'flag')} open` }
    case 'buyer_settles':
      return { state: 'The buyer settles', reason: `${counted(kickoff.answeredFlags, 'answer')} to accept` }
    case 'confirmed':
      return { state: 'Confirmed', reason: `version ${kickoff.version ?? 1}` }
  }
}

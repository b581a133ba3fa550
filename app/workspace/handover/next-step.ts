import type { KickoffPage } from '~/domain/kickoff'

export type NextStep = 'request' | 'review' | 'answer' | 'send' | 'publish'

type Facts = Pick<KickoffPage, 'unpublishedChanges'> & {
  kickoff: Pick<KickoffPage['kickoff'], 'review' | 'version'>
  handover: Pick<KickoffPage['handover'], 'obstacles' | 'openQuestions' | 'mayRequest' | 'mayDecide'>
}

/** What this member can do next about the two keys; null when it is another's turn, or something stands in the way. */
export function nextStep({ kickoff, handover, unpublishedChanges }: Facts): NextStep | null {
  if (kickoff.review === 'requested') return handover.mayDecide ? 'review' : null
  if (kickoff.review === 'returned' && handover.mayRequest && handover.openQuestions > 0) return 'answer'
  if (handover.obstacles.length > 0) return null
  if (kickoff.review !== 'accepted') return handover.mayRequest ? 'request' : null
  if (kickoff.version === null) return 'send'
  return unpublishedChanges ? 'publish' : null
}

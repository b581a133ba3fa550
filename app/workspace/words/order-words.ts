import type { TeamOrder } from '~/domain/change-order'

/** Why an offer that nobody decided about no longer stands. */
const ENDED: Record<NonNullable<TeamOrder['endedBy']>, string> = {
  line_changed: 'Ended: the line was changed',
  reopened: 'Ended: the buyer opened the flag again',
  withdrawn: 'Ended: the buyer took the flag back',
}

/** Where a change order stands, in a few words. */
export function orderState({ decision, endedBy }: Pick<TeamOrder, 'decision' | 'endedBy'>): string {
  if (decision) return decision === 'accepted' ? 'Accepted' : 'Declined'
  return endedBy ? ENDED[endedBy] : 'The buyer decides'
}

import type { KickoffHead, ReviewState } from '~/domain/kickoff-head'
import type { OwnerRole } from '~/domain/member'

/** Where the two keys stand, in a few words, and what that means. */
export type ReviewWords = { state: string; reason: string }

const WORDS: Record<ReviewState, ReviewWords> = {
  none: { state: 'Sales writes', reason: 'no review requested yet' },
  requested: { state: 'Delivery reviews', reason: 'sales turned its key' },
  returned: { state: 'Sales answers', reason: 'returned by delivery with questions' },
  accepted: { state: 'Accepted', reason: 'both keys are turned' },
  changed: { state: 'Changed since delivery accepted', reason: 'delivery is asked about these changes alone' },
}

/** Who has to move next between sales and delivery. */
export function reviewWords({ review, version }: Pick<KickoffHead, 'review' | 'version'>): ReviewWords {
  const words = WORDS[review]
  return version === null ? words : { ...words, reason: `${words.reason}, the buyer reads version ${version}` }
}

/** How one side's key stands. */
export type KeyState = 'turned' | 'waits' | 'open'

const KEYS: Record<ReviewState, Record<OwnerRole, KeyState>> = {
  none: { sales: 'waits', delivery: 'open' },
  requested: { sales: 'turned', delivery: 'waits' },
  returned: { sales: 'waits', delivery: 'open' },
  accepted: { sales: 'turned', delivery: 'turned' },
  changed: { sales: 'waits', delivery: 'open' },
}

/** Each side's key: turned, waited for now, or not yet asked for. */
export const keyOf = (review: ReviewState, side: OwnerRole): KeyState => KEYS[review][side]

export const KEY_WORDS: Record<KeyState, string> = { turned: 'turned', waits: 'waited for', open: 'not turned' }

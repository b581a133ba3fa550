import type { ReviewState } from '~/domain/kickoff-head'
import { KEY_WORDS, keyOf } from '~/workspace/words/review-words'

const SIDES = [
  ['sales', 'Sales'],
  ['delivery', 'Delivery'],
] as const

/** Both keys side by side: which is turned, which is waited for. */
export function TwoKeys({ review }: { review: ReviewState }) {
  return (
    <span className="two-keys">
      {SIDES.map(([side, label]) => {
        const state = keyOf(review, side)
        return (
          <span key={side} className={`key-${state}`}>
            {label}
            <span className="sr-only">: {KEY_WORDS[state]}.</span>
          </span>
        )
      })}
    </span>
  )
}

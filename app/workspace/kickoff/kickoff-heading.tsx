import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { KickoffHead } from '~/domain/kickoff-head'
import { reviewWords } from '~/workspace/words/review-words'
import { KickoffNav } from './kickoff-nav'
import { TwoKeys } from './two-keys'

type KickoffHeadingProps = {
  kickoff: Pick<KickoffHead, 'id' | 'account' | 'name' | 'version' | 'review'> & Partial<Pick<KickoffHead, 'openContradictions'>>
  /** Replaces the line on the two keys, where a page knows more of what the kickoff waits for. */
  status?: ReactNode
}

/** The head of each page of a kickoff: whose it is, where the two keys stand, and where else one can look. */
export function KickoffHeading({ kickoff, status }: KickoffHeadingProps) {
  const { state, reason } = reviewWords(kickoff)
  return (
    <>
      <nav className="trail" aria-label="Where this belongs">
        <Link to="/kickoffs">Kickoffs</Link>
      </nav>
      <h1>
        <bdi>{kickoff.account}</bdi>
      </h1>
      <p className="mt-0.5 wrap-anywhere text-soft">
        <bdi>{kickoff.name}</bdi>
      </p>
      <p className="keys-line">
        <TwoKeys review={kickoff.review} />
        <span>
          {status ?? (
            <>
              <b>{state}</b>
              <span className="text-soft">, {reason}</span>
            </>
          )}
        </span>
      </p>
      <KickoffNav kickoff={kickoff} />
    </>
  )
}

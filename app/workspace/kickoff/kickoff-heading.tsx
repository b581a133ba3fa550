import { Link } from '@remix-run/react'
import type { KickoffPage } from '~/domain/kickoff'
import { buttonClass } from '~/ui/button'
import { Ago } from '~/workspace/shell/clock'
import { waitingWords } from '~/workspace/words/waiting-words'

/** Whose kickoff this is, what it waits for, and what one can do with it. */
export function KickoffHeading({ page: { kickoff } }: { page: KickoffPage }) {
  const waiting = waitingWords(kickoff)
  return (
    <>
      <nav className="trail" aria-label="Where this belongs">
        <Link to="/kickoffs">Kickoffs</Link>
      </nav>
      <div className="top">
        <h1>
          <bdi>{kickoff.account}</bdi>
        </h1>
        <div className="actions">
          <Link className={buttonClass()} to={`/kickoffs/${kickoff.id}/preview`} reloadDocument>
            View as the buyer
          </Link>
          <Link className={buttonClass()} to={`/kickoffs/${kickoff.id}/edit`}>
            Edit
          </Link>
        </div>
      </div>
      <p className="mt-1 text-[0.93rem]">
        <b className={`waits-${kickoff.waiting}`}>{waiting.state}</b>
        <span className="text-soft">
          , {waiting.reason}
          {kickoff.confirmedAt ? <> <Ago at={kickoff.confirmedAt} /></> : null}
        </span>
      </p>
    </>
  )
}

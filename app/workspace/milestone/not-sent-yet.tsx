import { Link } from '@remix-run/react'
import { buttonClass } from '~/ui/button'
import { KickoffNav } from '~/workspace/kickoff/kickoff-nav'
import { Empty } from '~/workspace/list/empty'

/** The first milestone of a kickoff that the buyer has not got: there is nothing to track yet, and what comes before it is one click away. */
export function NotSentYet({ kickoffId }: { kickoffId: string }) {
  const kickoff = { id: kickoffId, version: null }
  return (
    <>
      <nav className="trail" aria-label="Where this belongs">
        <Link to="/kickoffs">Kickoffs</Link>
      </nav>
      <h1>First milestone</h1>
      <KickoffNav kickoff={kickoff} />
      <Empty
        title="Not sent to the buyer yet"
        action={
          <Link className={buttonClass('primary')} to={`/kickoffs/${kickoffId}`}>
            See what it waits for
          </Link>
        }
      >
        Once the kickoff is sent, its first milestone is tracked here: the date, what it waits for, and when it is done. Until then it is a line of the{' '}
        <Link className="text-link" to={`/kickoffs/${kickoffId}/edit#first_milestone`}>
          draft
        </Link>
        .
      </Empty>
    </>
  )
}

import { Link } from '@remix-run/react'
import type { MilestonePage } from '~/domain/milestone-page'
import type { MilestoneState } from '~/domain/milestone'
import { Badge } from '~/ui/badge'
import { buttonClass } from '~/ui/button'
import { KickoffNav } from '~/workspace/kickoff/kickoff-nav'
import { Empty } from '~/workspace/list/empty'
import { OUTLOOK_LABELS, outlookReasons } from '~/workspace/words/outlook-words'
import { whatNext } from './what-next'

/** Whose it is, what the milestone is, how it stands and why. */
export function MilestoneHeading({ page }: { page: MilestonePage }) {
  const { kickoffId, account, name, title } = page.milestone
  const sent = { id: kickoffId, version: 1 }
  return (
    <>
      <nav className="trail" aria-label="Where this belongs">
        <Link to="/kickoffs">Kickoffs</Link>
      </nav>
      <h1>
        <bdi>{account}</bdi>
      </h1>
      <p className="mt-0.5 wrap-anywhere text-soft">
        <bdi>{name}</bdi>
      </p>
      <KickoffNav kickoff={sent} />
      {title === null ? <NoMilestone kickoffId={kickoffId} /> : <Standing page={page} title={title} />}
    </>
  )
}

const TONES: Record<MilestoneState, 'plain' | 'flag' | 'late' | 'sure'> = {
  on_track: 'plain',
  waiting_for_buyer: 'flag',
  at_risk: 'flag',
  late: 'late',
  reached: 'sure',
}

function Standing({ page, title }: { page: MilestonePage; title: string }) {
  const { milestone, today } = page
  const next = whatNext(page)
  const reasons = outlookReasons(milestone, today, next.is === 'reached' ? next.said?.name : undefined)
  return (
    <>
      <h2 className="milestone-title">
        <bdi>{title}</bdi>
      </h2>
      <p className="standing">
        <Badge tone={TONES[milestone.outlook.state]}>{OUTLOOK_LABELS[milestone.outlook.state]}</Badge> {reasons.join(' ')}
      </p>
    </>
  )
}

function NoMilestone({ kickoffId }: { kickoffId: string }) {
  return (
    <Empty
      title="The buyer’s version names no first milestone"
      action={
        <Link className={buttonClass('primary')} to={`/kickoffs/${kickoffId}/edit#first_milestone`}>
          Name it in the draft
        </Link>
      }
    >
      What the milestone is belongs to the handoff. Name it there, with when it is done and a date, and publish: from then on it is tracked here. What the work waits for
      can be tracked already.
    </Empty>
  )
}

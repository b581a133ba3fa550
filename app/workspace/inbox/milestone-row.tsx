import { Link } from '@remix-run/react'
import type { InboxMilestone } from '~/domain/inbox-milestone'
import { useClock } from '~/workspace/shell/clock'
import { awaitsWords } from '~/workspace/words/awaits-words'
import { waitingSpan } from '~/workspace/words/handover-row-words'

/** A milestone as one link: what is to do for it, whose it is, and how long it has waited. */
export function MilestoneRow({ milestone }: { milestone: InboxMilestone }) {
  const { now } = useClock()
  const { kind, detail } = awaitsWords(milestone)
  return (
    <Link className="row row-flag" to={`/kickoffs/${milestone.kickoffId}/milestone`} data-row>
      <div className="kind plain">
        {kind}
        <small>{detail}</small>
      </div>
      <div className="what">
        <p className="clamp font-serif text-[1.04rem]">
          <bdi>{milestone.title ?? 'No first milestone'}</bdi>
        </p>
      </div>
      <div className="who">
        <bdi>{milestone.account}</bdi>
      </div>
      <div className="due">
        {waitingSpan(milestone.since, now)}
        <small>waiting</small>
      </div>
    </Link>
  )
}

import { Link } from '@remix-run/react'
import type { Inbox, InboxFilter } from '~/domain/inbox'
import { milestonesLink } from '~/workspace/filter-link'
import { MilestoneRow } from './milestone-row'

/** The milestones for which this member has something to do, longest waiting first. */
export function Milestones({ milestones, dealType }: Pick<Inbox, 'milestones'> & Pick<InboxFilter, 'dealType'>) {
  return (
    <section aria-labelledby="milestones-title">
      <h2 id="milestones-title" className="mt-8 mb-1.5">
        First milestones
        <span>
          longest waiting first · <Link className="text-link" to={milestonesLink({ whose: 'mine', dealType })}>all of yours</Link>
        </span>
      </h2>
      <ul className="rows">
        {milestones.map((milestone) => (
          <li key={milestone.kickoffId}>
            <MilestoneRow milestone={milestone} />
          </li>
        ))}
      </ul>
    </section>
  )
}

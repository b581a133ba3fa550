import { Link } from '@remix-run/react'
import { buttonClass } from '~/ui/button'
import { milestonesLink } from '~/workspace/filter-link'
import { Empty } from '~/workspace/list/empty'
import { isNarrowed, type MilestoneView } from './milestone-view'

/** A list without milestones: what that means under this filter, and where to go from here. */
export function NoMilestones({ filter }: { filter: MilestoneView }) {
  if (isNarrowed(filter)) {
    return (
      <Empty
        title="No milestone matches this filter."
        action={
          <Link className={buttonClass()} to={milestonesLink({ view: filter.view })}>
            Show all milestones
          </Link>
        }
      >
        Others may stand otherwise, or belong to a colleague.
      </Empty>
    )
  }
  return (
    <Empty
      title="No milestone is ahead."
      action={
        <Link className={buttonClass()} to={milestonesLink(filter, { state: 'reached' })}>
          Look at what was reached
        </Link>
      }
    >
      As soon as a kickoff is sent to the buyer, its first milestone shows up here, until the buyer says that it is reached.
    </Empty>
  )
}

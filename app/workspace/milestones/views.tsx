import { Link } from '@remix-run/react'
import { milestonesLink } from '~/workspace/filter-link'
import type { MilestoneView } from './milestone-view'

const VIEWS = { list: 'List', timeline: 'Timeline' } as const

/** The two ways to look at the same rows. */
export function Views({ filter }: { filter: MilestoneView }) {
  return (
    <nav className="views" aria-label="View">
      {(['list', 'timeline'] as const).map((view) => (
        <Link key={view} to={milestonesLink(filter, { view, after: filter.after })} aria-current={filter.view === view || undefined} preventScrollReset>
          {VIEWS[view]}
        </Link>
      ))}
    </nav>
  )
}

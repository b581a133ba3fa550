import { Link } from '@remix-run/react'
import { milestonesLink } from '~/workspace/filter-link'
import type { MilestoneView } from './milestone-view'

/** The account's name, which leads to all of its milestones. */
export function AccountLink({ account, filter }: { account: string; filter: MilestoneView }) {
  if (filter.account?.toLowerCase() === account.toLowerCase()) return <bdi>{account}</bdi>
  return (
    <Link className="text-link in-row" to={milestonesLink(filter, { account })} aria-label={`All milestones of ${account}`}>
      <bdi>{account}</bdi>
    </Link>
  )
}

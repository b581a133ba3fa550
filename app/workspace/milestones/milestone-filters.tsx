import { Link } from '@remix-run/react'
import type { OwnerChoice } from '~/domain/owner-choice'
import { milestonesLink } from '~/workspace/filter-link'
import { Filters } from '~/workspace/list/filters'
import { DEAL_TYPE_LABELS, keysOf, ROLE_LABELS } from '~/workspace/words/labels'
import { OUTLOOK_LABELS } from '~/workspace/words/outlook-words'
import type { MilestoneView } from './milestone-view'

type MilestoneFiltersProps = { filter: MilestoneView; owners: readonly OwnerChoice[] }

/** Whose milestones, how they stand, of which deals and accounts. */
export function MilestoneFilters({ filter, owners }: MilestoneFiltersProps) {
  const choice = (label: string, isOn: boolean, change: Partial<MilestoneView>) => ({ label, isOn, to: milestonesLink(filter, change) })
  const { whose, owner, account, state, dealType } = filter
  const chosen = owners.find(({ id }) => id === owner)
  return (
    <>
      <Filters
        label="Filters"
        groups={[
          [
            choice("Everyone's", whose === 'all' && owner === null, { whose: 'all', owner: null }),
            choice('Mine', whose === 'mine' && owner === null, { whose: 'mine', owner: null }),
            ...(owner ? [choice(chosen?.name ?? 'One owner', true, { owner: null })] : []),
          ],
          ...(account ? [[choice(account, true, { account: null })]] : []),
          keysOf(OUTLOOK_LABELS).map((each) => choice(OUTLOOK_LABELS[each], state === each, { state: state === each ? null : each })),
          keysOf(DEAL_TYPE_LABELS).map((each) => choice(DEAL_TYPE_LABELS[each], dealType === each, { dealType: dealType === each ? null : each })),
        ]}
      />
      <details className="owner-choice no-print">
        <summary>By owner</summary>
        <ul>
          {owners.map(({ id, name, role }) => (
            <li key={id}>
              <Link className="text-link" to={milestonesLink(filter, { whose: 'all', owner: id })} aria-current={owner === id || undefined}>
                <bdi>{name}</bdi>
              </Link>{' '}
              <span className="text-soft">{ROLE_LABELS[role].toLowerCase()}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

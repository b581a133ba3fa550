import type { InboxFilter } from '~/domain/inbox'
import { inboxLink } from '~/workspace/filter-link'
import { Filters } from '~/workspace/list/filters'
import { DEAL_TYPE_LABELS, keysOf } from '~/workspace/words/labels'

/** Whose flags, in which state, how urgent, of which deals. */
export function InboxFilters({ filter }: { filter: InboxFilter }) {
  const choice = (label: string, isOn: boolean, change: Partial<InboxFilter>) => ({ label, isOn, to: inboxLink(filter, change) })
  const { whose, state, beforeStart, dealType } = filter
  return (
    <Filters
      label="Filters"
      groups={[
        [choice('Mine', whose === 'mine', { whose: 'mine' }), choice("Everyone's", whose === 'all', { whose: 'all' })],
        [
          choice('Open', state === 'open', { state: 'open' }),
          choice('Answered', state === 'answered', { state: 'answered' }),
          choice('Settled', state === 'settled', { state: 'settled' }),
        ],
        [choice('Before the work starts', beforeStart, { beforeStart: !beforeStart })],
        keysOf(DEAL_TYPE_LABELS).map((type) =>
          choice(DEAL_TYPE_LABELS[type], dealType === type, { dealType: dealType === type ? null : type }),
        ),
      ]}
    />
  )
}

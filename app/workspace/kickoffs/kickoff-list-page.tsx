import { Link } from '@remix-run/react'
import type { KickoffFilter, KickoffList } from '~/domain/kickoff'
import { buttonClass } from '~/ui/button'
import { kickoffsLink } from '~/workspace/filter-link'
import { Empty } from '~/workspace/list/empty'
import { Filters } from '~/workspace/list/filters'
import { Pages } from '~/workspace/list/pages'
import { DEAL_TYPE_LABELS, keysOf, WAITING_LABELS } from '~/workspace/words/labels'
import { KickoffListRow } from './kickoff-list-row'

/** Every kickoff with what it waits for, last saved first. */
export function KickoffListPage({ list, filter }: { list: KickoffList; filter: KickoffFilter }) {
  return (
    <>
      <div className="top">
        <h1>Kickoffs</h1>
        <Link className={buttonClass('primary')} to="/kickoffs/start">
          New kickoff
        </Link>
      </div>
      <KickoffFilters filter={filter} />
      {list.kickoffs.length > 0 ? (
        <ul className="rows mt-6">
          {list.kickoffs.map((kickoff) => (
            <li key={kickoff.id}>
              <KickoffListRow kickoff={kickoff} locale={list.frame.organization.locale} />
            </li>
          ))}
        </ul>
      ) : (
        <NoKickoffs filter={filter} />
      )}
      <Pages
        first={kickoffsLink(filter)}
        next={list.next && kickoffsLink(filter, { after: list.next })}
        isFirst={!filter.after}
        nextLabel="Older"
      />
    </>
  )
}

function KickoffFilters({ filter }: { filter: KickoffFilter }) {
  const choice = (label: string, isOn: boolean, change: Partial<KickoffFilter>) => ({ label, isOn, to: kickoffsLink(filter, change) })
  const { whose, waiting, dealType } = filter
  return (
    <Filters
      label="Filters"
      groups={[
        [choice("Everyone's", whose === 'all', { whose: 'all' }), choice('Mine', whose === 'mine', { whose: 'mine' })],
        keysOf(WAITING_LABELS).map((each) =>
          choice(WAITING_LABELS[each], waiting === each, { waiting: waiting === each ? null : each }),
        ),
        keysOf(DEAL_TYPE_LABELS).map((each) =>
          choice(DEAL_TYPE_LABELS[each], dealType === each, { dealType: dealType === each ? null : each }),
        ),
      ]}
    />
  )
}

function NoKickoffs({ filter }: { filter: KickoffFilter }) {
  const isNarrowed = filter.waiting !== null || filter.dealType !== null || filter.whose === 'mine' || filter.after !== null
  if (isNarrowed) {
    return (
      <Empty
        title="No kickoff matches this filter."
        action={
          <Link className={buttonClass()} to="/kickoffs">
            Show all kickoffs
          </Link>
        }
      >
        Others may be in another state, or belong to a colleague.
      </Empty>
    )
  }
  return (
    <Empty
      title="No deal has been handed over yet."
      action={
        <Link className={buttonClass('primary')} to="/kickoffs/start">
          Start the first kickoff
        </Link>
      }
    >
      Take a deal that was just won and write down what the buyer believes they bought. It takes about ten minutes.
    </Empty>
  )
}

import { Link } from '@remix-run/react'
import type { HistoryFilter, HistoryPage as Page } from '~/domain/history'
import { KickoffHeading } from '~/workspace/kickoff/kickoff-heading'
import { historyLink } from '~/workspace/filter-link'
import { Filters } from '~/workspace/list/filters'
import { Pages } from '~/workspace/list/pages'
import { useClock } from '~/workspace/shell/clock'
import { counted } from '~/workspace/words/count-words'
import { dayWords, wallClock } from '~/workspace/words/day-words'
import { byDay } from './by-day'
import { Entry } from './entry'

type Props = { page: Omit<Page, 'frame'>; filter: HistoryFilter }

/** A kickoff's story: who did what when, day by day. */
export function HistoryPage({ page, filter }: Props) {
  const { timeZone } = useClock()
  const link = (change: Partial<HistoryFilter> = {}) => historyLink(page.kickoff.id, filter, change)
  return (
    <>
      <KickoffHeading kickoff={page.kickoff} />
      <h2 className="mt-6">History</h2>
      <ChainLine page={page} />
      <HistoryFilters filter={filter} link={link} />
      {page.entries.length === 0 ? <p className="mt-6">Nothing of this kind has happened yet. <Link className="text-link" to={link({ who: null })}>Show everything</Link></p> : null}
      {byDay(page.entries, timeZone).map(({ day, entries }) => (
        <section key={`${day} ${entries[0]?.id}`} className="mt-5" aria-labelledby={`day-${entries[0]?.id}`}>
          <h3 id={`day-${entries[0]?.id}`}>{dayWords(day)}</h3>
          <ol>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} time={wallClock(entry.at, timeZone).time} />
            ))}
          </ol>
        </section>
      ))}
      <Pages
        first={link()}
        next={page.next === null ? null : link({ after: page.next })}
        isFirst={!filter.after}
        nextLabel={filter.order === 'oldest' ? 'Later' : 'Earlier'}
      />
    </>
  )
}

function ChainLine({ page: { chain, kickoff } }: Pick<Props, 'page'>) {
  return (
    <p className="mt-1 text-[0.9rem] wrap-anywhere">
      {chain.isUnbroken ? (
        <>Hash chain unbroken: {counted(chain.events, 'event')} verified, the last one <code>{chain.lastHash.slice(0, 16)}…</code> </>
      ) : (
        <b className="text-late">The hash chain is broken: something in this history was changed or removed outside of the product. </b>
      )}
      <span className="no-print">
        <a className="text-link" href={`/kickoffs/${kickoff.id}/history.csv`}>Export as CSV</a> ·{' '}
        <a className="text-link" href={`/kickoffs/${kickoff.id}/history.json`}>as JSON, to verify it yourself</a>
      </span>
    </p>
  )
}

const SIDES = [['Everything', null], ['The buyer', 'buyer'], ['The team', 'team'], ['Mails', 'mails']] as const

function HistoryFilters({ filter, link }: { filter: HistoryFilter; link: (change: Partial<HistoryFilter>) => string }) {
  return (
    <Filters
      label="Filters"
      groups={[
        SIDES.map(([label, who]) => ({ label, isOn: filter.who === who, to: link({ who }) })),
        [
          { label: 'Newest first', isOn: filter.order === 'newest', to: link({ order: 'newest' }) },
          { label: 'Oldest first', isOn: filter.order === 'oldest', to: link({ order: 'oldest' }) },
        ],
      ]}
    />
  )
}

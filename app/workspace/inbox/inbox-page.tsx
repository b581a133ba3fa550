import { Link } from '@remix-run/react'
import type { Inbox, InboxFilter } from '~/domain/inbox'
import { buttonClass } from '~/ui/button'
import { inboxLink, kickoffsLink } from '~/workspace/filter-link'
import { Pages } from '~/workspace/list/pages'
import { listed, sentence } from '~/workspace/words/count-words'
import { inboxHeading } from '~/workspace/words/inbox-words'
import { DraftRow } from './draft-row'
import { FlagRow } from './flag-row'
import { Handovers } from './handovers'
import { InboxFilters } from './inbox-filters'
import { Milestones } from './milestones'
import { NoFlags } from './no-flags'
import { Unreachable } from './unreachable'

const GROUP_TITLES: Record<InboxFilter['state'], readonly [string, string]> = {
  open: ['Flagged by a buyer', 'oldest due first'],
  answered: ['Answered', 'the buyer accepts or reopens'],
  settled: ['Settled', 'accepted or withdrawn'],
}

/**
 * What needs this member today: flags oldest due first, then handoffs between sales and delivery, then milestones, then drafts.
 * Handoffs and milestones wait as long as nobody acts, so they stand on the first page of every list of what is open, narrowed by
 * the deal type as flags are; every other page says that they are there. Drafts leave out what concerns the start of the work.
 */
export function InboxPage({ inbox, filter }: { inbox: Inbox; filter: InboxFilter }) {
  const [title, remark] = GROUP_TITLES[filter.state]
  const isFirstOpen = filter.state === 'open' && !filter.after
  const showsHandovers = isFirstOpen && inbox.handovers.length > 0
  const showsMilestones = isFirstOpen && inbox.milestones.length > 0
  const showsDrafts = isFirstOpen && !filter.beforeStart && inbox.drafts.length > 0
  return (
    <>
      <div className="top">
        <h1>{inboxHeading(filter, inbox.frame.needsYou)}</h1>
        <Link className={buttonClass('primary')} to="/kickoffs/start">
          New kickoff
        </Link>
      </div>
      <Unreachable names={inbox.unreachable} />
      <InboxFilters filter={filter} />
      {inbox.flags.length > 0 ? (
        <>
          <h2 className="mt-8 mb-1.5">
            {title}
            <span>{remark}</span>
          </h2>
          <ul className="rows">
            {inbox.flags.map((flag) => (
              <li key={flag.id}>
                <FlagRow flag={flag} showOwner={filter.whose === 'all'} />
              </li>
            ))}
          </ul>
        </>
      ) : showsHandovers || showsMilestones ? null : (
        <NoFlags filter={filter} hasDrafts={showsDrafts} />
      )}
      <Pages
        first={inboxLink(filter)}
        next={inbox.next && inboxLink(filter, { after: inbox.next })}
        isFirst={!filter.after}
        nextLabel={filter.state === 'open' ? 'Due later' : 'Older'}
      />
      {showsHandovers ? <Handovers handovers={inbox.handovers} dealType={filter.dealType} /> : null}
      {showsMilestones ? <Milestones milestones={inbox.milestones} dealType={filter.dealType} /> : null}
      {isFirstOpen ? null : <WaitingElsewhere inbox={inbox} filter={filter} />}
      {showsDrafts ? <Drafts drafts={inbox.drafts} dealType={filter.dealType} /> : null}
    </>
  )
}

/** A list that has no room for handoffs and milestones does not keep them secret. */
function WaitingElsewhere({ inbox, filter }: { inbox: Inbox; filter: InboxFilter }) {
  const waiting = [
    ...(inbox.handovers.length > 0 ? ['handoffs between sales and delivery'] : []),
    ...(inbox.milestones.length > 0 ? ['first milestones'] : []),
  ]
  if (waiting.length === 0) return null
  return (
    <p className="mt-6 text-[0.93rem] text-soft">
      {sentence(listed(waiting))} wait for you too.{' '}
      <Link className="text-link" to={inboxLink(filter, { state: 'open', beforeStart: false })}>
        See them on the first page of what is open
      </Link>
    </p>
  )
}

function Drafts({ drafts, dealType }: Pick<Inbox, 'drafts'> & Pick<InboxFilter, 'dealType'>) {
  return (
    <>
      <h2 className="mt-8 mb-1.5">
        Drafts
        <span>
          yours, not with delivery yet · <Link className="text-link" to={kickoffsLink({ waiting: 'draft', dealType })}>all</Link>
        </span>
      </h2>
      <ul className="rows">
        {drafts.map((draft) => (
          <li key={draft.kickoffId}>
            <DraftRow draft={draft} />
          </li>
        ))}
      </ul>
    </>
  )
}

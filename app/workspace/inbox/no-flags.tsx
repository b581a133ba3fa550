import { Link } from '@remix-run/react'
import type { InboxFilter } from '~/domain/inbox'
import { buttonClass } from '~/ui/button'
import { inboxLink } from '~/workspace/filter-link'
import { Empty } from '~/workspace/list/empty'

/** An inbox without flags: what that means under this filter, and where to go from here. */
export function NoFlags({ filter, hasDrafts }: { filter: InboxFilter; hasDrafts: boolean }) {
  const isNarrowed = filter.beforeStart || filter.dealType !== null || filter.after !== null
  if (isNarrowed) {
    return (
      <Empty title="Nothing matches this filter." action={<Action to="/inbox">Show all that is yours</Action>}>
        Flags of other deals or in another state may still be there.
      </Empty>
    )
  }
  const open = inboxLink(filter, { state: 'open' })
  if (filter.state === 'answered') {
    return (
      <Empty title="No answer waits for a buyer." action={<Action to={open}>Look at what is open</Action>}>
        When you resolve a flag it stands here until the buyer accepts it or opens it again.
      </Empty>
    )
  }
  if (filter.state === 'settled') {
    return (
      <Empty title="Nothing is settled yet." action={<Action to={open}>Look at what is open</Action>}>
        What a buyer accepted or took back is kept here.
      </Empty>
    )
  }
  return (
    <Empty
      title={filter.whose === 'mine' ? 'No buyer is waiting for you.' : 'No buyer is waiting.'}
      action={hasDrafts ? null : <Action to="/kickoffs">Look at the kickoffs</Action>}
    >
      {hasDrafts
        ? 'A good moment to finish a draft: the sooner the buyer reads it, the sooner you know.'
        : 'When somebody flags a line it shows up here at once, with their words and the time until which they expect an answer.'}
    </Empty>
  )
}

function Action({ to, children }: { to: string; children: string }) {
  return (
    <Link className={buttonClass()} to={to}>
      {children}
    </Link>
  )
}

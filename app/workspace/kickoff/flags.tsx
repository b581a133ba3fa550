import { flagState } from '~/domain/flag-state'
import type { InboxFlag } from '~/domain/inbox'
import { FlagRow } from '~/workspace/inbox/flag-row'
import { counted } from '~/workspace/words/count-words'

/** What the buyer's people flagged here, open ones first. */
export function Flags({ flags, isSent }: { flags: InboxFlag[]; isSent: boolean }) {
  if (!isSent) return null
  const isOpen = (flag: InboxFlag) => flagState(flag) === 'open'
  const open = flags.filter(isOpen)
  const ended = flags.filter((flag) => !isOpen(flag))
  return (
    <section id="flags" aria-labelledby="flags-title" className="mb-7">
      <h2 id="flags-title" className="mb-1.5">
        Flags<span>{open.length > 0 ? `${open.length} open` : flags.length === 0 ? 'nothing was flagged so far' : 'none open'}</span>
      </h2>
      <FlagList flags={open} />
      {ended.length > 0 ? (
        <details className="mt-2" open={open.length === 0 && ended.length < 4}>
          <summary className="py-1 text-[0.9rem] text-soft">{counted(ended.length, 'flag')} answered or settled</summary>
          <FlagList flags={ended} />
        </details>
      ) : null}
    </section>
  )
}

function FlagList({ flags }: { flags: InboxFlag[] }) {
  if (flags.length === 0) return null
  return (
    <ul className="rows narrow">
      {flags.map((flag) => (
        <li key={flag.id}>
          <FlagRow flag={flag} showOwner />
        </li>
      ))}
    </ul>
  )
}

import { Link } from '@remix-run/react'
import type { InboxFlag } from '~/domain/inbox'
import { Ago, useClock } from '~/workspace/shell/clock'
import { dueWords } from '~/workspace/words/due-words'
import { KIND_LABELS, placeWords, RESOLUTION_LABELS } from '~/workspace/words/labels'

type FlagRowProps = { flag: InboxFlag; showOwner: boolean }

/** A flag as one link: in what way it is off, in whose words, on which line, and until when. */
export function FlagRow({ flag, showOwner }: FlagRowProps) {
  return (
    <Link className="row row-flag" to={`/flags/${flag.id}`} data-row>
      <div className="kind">
        {KIND_LABELS[flag.kind]}
        <small>{placeWords(flag.section, flag.boundary)}</small>
      </div>
      <div className="what">
        <p className="clamp" dir="auto">
          <q>{flag.words}</q>
        </p>
        <p className="on clamp">
          {flag.lineText === null ? 'on the whole section' : <>on “<bdi>{flag.lineText}</bdi>”</>}
        </p>
      </div>
      <div className="who">
        <bdi>{flag.account}</bdi>
        <small>
          <bdi>{flag.recipientName}</bdi>
          {showOwner && !flag.mine ? <>, for <bdi>{flag.ownerName}</bdi></> : null}
        </small>
      </div>
      <When flag={flag} />
    </Link>
  )
}

/** An open flag says when it is due; one that was resolved says how and when. */
function When({ flag }: { flag: InboxFlag }) {
  const { now, timeZone } = useClock()
  const ended = flag.acceptedAt ?? flag.withdrawnAt ?? flag.resolvedAt
  if (ended) {
    return (
      <div className="due">
        {flag.withdrawnAt ? 'Withdrawn' : flag.resolution ? RESOLUTION_LABELS[flag.resolution] : ''}
        <small>
          <Ago at={ended} />
        </small>
      </div>
    )
  }
  const due = dueWords(flag.dueAt, now, timeZone)
  const beforeStart = flag.beforeStart ? 'before start' : null
  return (
    <div className={due.late ? 'due late' : 'due'}>
      {due.day}
      <small>{due.late ? beforeStart : [due.time, beforeStart].filter(Boolean).join(', ')}</small>
    </div>
  )
}

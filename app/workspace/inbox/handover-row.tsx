import { Link } from '@remix-run/react'
import type { InboxHandover } from '~/domain/inbox'
import { useClock } from '~/workspace/shell/clock'
import { handoverKind, handoverPlace, waitingSpan } from '~/workspace/words/handover-row-words'

/** A handoff as one link: what is to do, delivery's first question where there is one, and how long it has waited. */
export function HandoverRow({ handover }: { handover: InboxHandover }) {
  const { now } = useClock()
  const { kind, detail } = handoverKind(handover)
  const { account, name, by, question, since } = handover
  return (
    <Link className="row row-flag" to={handoverPlace(handover)} data-row>
      <div className="kind plain">
        {kind}
        <small>{detail}</small>
      </div>
      <div className="what">
        {question ? (
          <p className="clamp" dir="auto">
            <q>{question}</q>
          </p>
        ) : (
          <p className="clamp font-serif text-[1.04rem]">
            <bdi>{name}</bdi>
          </p>
        )}
        {by ? (
          <p className="on">
            <bdi>{by}</bdi>
            {question ? ', on the handoff' : ''}
          </p>
        ) : null}
      </div>
      <div className="who">
        <bdi>{account}</bdi>
        {question ? (
          <small className="clamp">
            <bdi>{name}</bdi>
          </small>
        ) : null}
      </div>
      <div className="due">
        {waitingSpan(since, now)}
        <small>waiting</small>
      </div>
    </Link>
  )
}

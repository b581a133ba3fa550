import type { FlagPage } from '~/domain/kickoff'
import { Notice } from '~/ui/notice'
import { Ago } from '~/workspace/shell/clock'
import { RESOLUTION_LABELS } from '~/workspace/words/labels'

/** How a flag was resolved, and what the buyer made of that. Says nothing while it is open. */
export function StandingNotice({ page: { flag, resolvedBy, changeOrders } }: { page: FlagPage }) {
  if (flag.withdrawnAt) {
    return (
      <Notice tone="sure" title="Withdrawn">
        <p>
          <bdi>{flag.recipientName}</bdi> took this back <Ago at={flag.withdrawnAt} />.
        </p>
      </Notice>
    )
  }
  if (!flag.resolvedAt || !flag.resolution) return null
  const resolved = (
    <>
      {RESOLUTION_LABELS[flag.resolution]} by <bdi>{resolvedBy ?? 'a former member'}</bdi> <Ago at={flag.resolvedAt} />.
    </>
  )
  const decided = changeOrders.find((order) => order.decision && order.round === flag.round)
  if (flag.acceptedAt && decided) {
    return (
      <Notice tone="sure" title="Settled">
        <p>
          <bdi>{decided.decidedBy}</bdi> {decided.decision} the change order <Ago at={flag.acceptedAt} />.
          {decided.decision === 'declined' ? ' The record stays as it is; what you said would happen then is yours to do.' : ''}
        </p>
      </Notice>
    )
  }
  if (flag.acceptedAt) {
    return (
      <Notice tone="sure" title="Settled">
        <p>
          {resolved} <bdi>{flag.recipientName}</bdi> accepted it <Ago at={flag.acceptedAt} />.
        </p>
      </Notice>
    )
  }
  const isOffer = flag.resolution === 'change_order'
  return (
    <Notice title="The buyer has the word">
      <p>
        {resolved} <bdi>{flag.recipientName}</bdi> was told by mail{' '}
        {isOffer ? 'and can open it again; their approvers, who were told too, accept or decline the offer.' : 'and can accept it or open it again.'} You can
        still add a word below.
      </p>
    </Notice>
  )
}

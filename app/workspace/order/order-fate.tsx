import type { TeamOrder } from '~/domain/change-order'
import { Ago } from '~/workspace/shell/clock'
import { orderState } from '~/workspace/words/order-words'

/** What became of an offer, by whom and when. */
export function OrderFate({ order }: { order: TeamOrder }) {
  const { decision, decidedAt, decidedBy, endedAt, offeredAt, offeredBy } = order
  const tone = decision === 'accepted' ? 'text-sure' : decision === 'declined' || endedAt ? 'text-soft' : 'text-flag'
  return (
    <p className="text-[0.9rem]">
      <b className={tone}>{orderState(order)}</b>
      <span className="text-soft">
        {decision && decidedAt ? (
          <>
            {' '}
            by <bdi>{decidedBy}</bdi> <Ago at={decidedAt} />
          </>
        ) : null}
        , offered by <bdi>{offeredBy}</bdi> <Ago at={offeredAt} />
      </span>
    </p>
  )
}

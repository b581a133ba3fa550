import type { TeamOrder } from '~/domain/change-order'
import type { FlagPage } from '~/domain/kickoff'
import { OrderFate } from '~/workspace/order/order-fate'
import { amountIn } from '~/workspace/words/figure-words'

/** The change orders that were offered on this flag, and what became of each. */
export function Orders({ page: { changeOrders, frame } }: { page: FlagPage }) {
  if (changeOrders.length === 0) return null
  return (
    <section aria-label="Change orders">
      {changeOrders.map((order) => (
        <Order key={order.id} order={order} locale={frame.organization.locale} />
      ))}
    </section>
  )
}

function Order({ order, locale }: { order: TeamOrder; locale: string }) {
  return (
    <div className="order">
      <h2 className="mt-6 mb-1">
        Change order <bdi>{order.reference}</bdi>
        <span>{amountIn(locale, order.amount, order.currency)}</span>
      </h2>
      <OrderFate order={order} />
      <dl className="flagged-line">
        {order.before ? <dt>The line</dt> : null}
        {order.before ? <dd dir="auto">{order.before.text}</dd> : null}
        <dt>With the change</dt>
        <dd dir="auto">{order.after ? order.after.text : 'The line goes.'}</dd>
        <dt>If they decline</dt>
        <dd dir="auto">{order.ifDeclined}</dd>
        {order.reply ? <dt>They wrote</dt> : null}
        {order.reply ? <dd dir="auto">{order.reply}</dd> : null}
        {order.typedName ? <dt>Signed</dt> : null}
        {order.typedName ? <dd dir="auto">{order.typedName}</dd> : null}
      </dl>
    </div>
  )
}

import { Link } from '@remix-run/react'
import type { KickoffPage } from '~/domain/kickoff'
import { OrderFate } from '~/workspace/order/order-fate'
import { amountIn } from '~/workspace/words/figure-words'

/** What changes at a price: each offer with its fate, and what the buyer accepted in total. */
export function ChangeOrders({ page: { changeOrders, acceptedOrders, frame } }: { page: KickoffPage }) {
  if (changeOrders.length === 0) return null
  const { locale } = frame.organization
  const total = acceptedOrders.map(({ amount, currency }) => amountIn(locale, amount, currency)).join(' and ')
  return (
    <section id="change-orders" aria-labelledby="change-orders-title" className="mt-6">
      <h2 id="change-orders-title">
        Change orders<span>{total ? `${total} accepted` : 'none accepted so far'}</span>
      </h2>
      <ul>
        {changeOrders.map((order) => (
          <li key={order.id} className="border-b border-line py-2 text-[0.9rem] last:border-0">
            <p>
              <Link className="text-link" to={`/flags/${order.flagId}`}>
                <bdi>{order.reference}</bdi>
              </Link>
              , {amountIn(locale, order.amount, order.currency)}
            </p>
            {order.lineText ? (
              <p dir="auto" className="wrap-anywhere text-soft">
                {order.lineText}
              </p>
            ) : null}
            <OrderFate order={order} />
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { HandoverSettingsPage } from '~/domain/handover-settings'
import { Figure } from '~/workspace/figure/figure'
import { amountIn } from '~/workspace/words/figure-words'

/** What an hour costs, for those who may read it only. */
export function HourCostsFacts({ page: { hourCosts, frame } }: { page: HandoverSettingsPage }) {
  if (hourCosts.length === 0) return <p className="text-soft">Not set yet, so that margin at risk cannot be told in money. An admin can set it here.</p>
  return (
    <dl className="facts settings">
      {hourCosts.map(({ currency, hourCost }) => (
        <div key={currency}>
          <dt>{currency}</dt>
          <dd>
            <Figure>{amountIn(frame.organization.locale, hourCost, currency)}</Figure> an hour
          </dd>
        </div>
      ))}
    </dl>
  )
}

import type { HandoverSettingsPage } from '~/domain/handover-settings'
import { Figure } from '~/workspace/figure/figure'
import { percentIn } from '~/workspace/words/figure-words'

/** The rules, for those who may read them only. */
export function RulesFacts({ page: { rules, frame } }: { page: HandoverSettingsPage }) {
  const percent = (digits: string) => <Figure>{percentIn(frame.organization.locale, Number(digits))}</Figure>
  return (
    <dl className="facts settings">
      <div>
        <dt>Planned margin</dt>
        <dd>{percent(rules.plannedMargin)} of the price, where a deal has none of its own</dd>
      </div>
      <div>
        <dt>May be at risk</dt>
        <dd>{percent(rules.exposureThreshold)} of that; above it only the deal’s delivery owner or an admin accepts</dd>
      </div>
      <div>
        <dt>The second key</dt>
        <dd>{rules.ownReviewAllowed ? 'who sold a deal may accept it too' : 'nobody accepts what they sold'}</dd>
      </div>
    </dl>
  )
}

import type { PortalOrder } from '~/domain/change-order'
import { lineDifference, type StandingLine } from '~/domain/version-difference'
import { WordsAfter, WordsBefore } from '~/ui/changed-words'
import { lineRuns } from '../difference/line-reading'
import type { View } from '../view'

/** The line as it reads and as it would read; in each, the words that differ are marked. */
function Change({ view: { t, say, page }, order }: { view: View; order: PortalOrder }) {
  const standing = (item: PortalOrder['before']): StandingLine | null => item && { section: order.section, item }
  const line = lineDifference(order.id, standing(order.before), standing(order.after))
  const runs = lineRuns({ t, locale: page.kickoff.locale, before: say, after: say }, line)
  return (
    <>
      {order.before && (
        <>
          <dt>{t('portal.flag.before')}</dt>
          <dd>
            <bdi>
              <WordsBefore runs={runs} />
            </bdi>
          </dd>
        </>
      )}
      <dt>{t('portal.order.withChange')}</dt>
      <dd>
        <bdi>{order.after ? <WordsAfter runs={runs} /> : t('portal.order.goes')}</bdi>
      </dd>
    </>
  )
}

/** What a change order changes, what it costs, and what follows if it is declined. */
export function OrderTerms({ view, order }: { view: View; order: PortalOrder }) {
  const { t, say } = view
  return (
    <dl>
      <dt>{t('portal.order.reference')}</dt>
      <dd>
        <bdi>{order.reference}</bdi>
      </dd>
      <dt>{t('portal.order.price')}</dt>
      <dd>{say.price(order.amount, order.currency)}</dd>
      <Change view={view} order={order} />
      <dt>{t('portal.order.ifDeclined')}</dt>
      <dd>
        <bdi>{order.ifDeclined}</bdi>
      </dd>
    </dl>
  )
}

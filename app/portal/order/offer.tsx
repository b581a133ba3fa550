import type { PortalOrder } from '~/domain/change-order'
import { FLAG_LIMITS, type PortalFlag } from '~/domain/flag'
import { PortalForm, WordsField } from '../field'
import { isReturned, RETURNED_ANCHOR } from '../returned'
import type { View } from '../view'
import { DecideForm } from './decide-form'
import { OrderTerms } from './order-terms'

const bold = (words: React.ReactNode) => <b>{words}</b>

/** How an approver decided; nothing while nobody has. */
export function Decided({ view: { t, say, name }, order }: { view: View; order: PortalOrder }) {
  if (!order.decision || !order.decidedAt || !order.decidedBy) return null
  const values = { name: name(order.decidedBy), date: say.instantDay(order.decidedAt), b: bold }
  return <p className="say">{t.rich(`portal.order.${order.decision}`, values)}</p>
}

/** Who flagged may say that an offer misses the point: that ends it. */
function ReopenForm({ view, flag }: { view: View; flag: PortalFlag }) {
  const { t } = view
  const returned = isReturned(view.returned, 'settle', flag.id) ? view.returned : null
  return (
    <details open={returned !== null} id={returned ? RETURNED_ANCHOR : undefined}>
      <summary>{t('portal.order.reopen')}</summary>
      <PortalForm view={view} act="settle" hidden={{ flagId: flag.id, round: flag.round, accepted: 'no' }} className="off">
        <WordsField view={view} form="settle" returned={returned} name="words" label={t('portal.settle.words')} max={FLAG_LIMITS.words} required />
        <button className="plain">{t('portal.settle.submit')}</button>
      </PortalForm>
    </details>
  )
}

/** What can be said to an offer on an own flag: an approver decides, and either way it can be called a misunderstanding. */
export function OfferForms({ view, flag, order }: { view: View; flag: PortalFlag; order: PortalOrder }) {
  return (
    <>
      {order.mayDecide ? <DecideForm view={view} order={order} /> : <p className="say">{view.t('portal.order.waits')}</p>}
      <div className="more-to-say">
        <ReopenForm view={view} flag={flag} />
      </div>
    </>
  )
}

/** An offer that answers a colleague's flag, where that flag was raised. The colleague's own words stay theirs. */
export function ColleaguesOffer({ view, order }: { view: View; order: PortalOrder }) {
  const { t, say, name } = view
  const offered = (
    <div className="say us">
      <p>
        {t.rich('portal.flag.changeOrder', { by: name(order.offeredBy), when: say.instant(order.offeredAt), b: bold })} <bdi>{order.words}</bdi>
      </p>
      <OrderTerms view={view} order={order} />
    </div>
  )
  if (order.decision)
    return (
      <details className="settled" id={`f-${order.flagId}`}>
        <summary>{t('portal.order.ofColleagueDone', { reference: name(order.reference) })}</summary>
        {offered}
        <Decided view={view} order={order} />
      </details>
    )
  return (
    <div className="flag answered" id={`f-${order.flagId}`}>
      <p className="about">{t('portal.order.ofColleague', { name: name(order.flaggedBy) })}</p>
      {offered}
      <DecideForm view={view} order={order} />
    </div>
  )
}

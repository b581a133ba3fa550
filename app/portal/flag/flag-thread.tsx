import type { Attachment } from '~/domain/attachment'
import type { Answer, PortalFlag } from '~/domain/flag'
import { flagState } from '~/domain/flag-state'
import { threadOf } from '~/domain/flag-thread'
import { Decided, OfferForms } from '../order/offer'
import { OrderTerms } from '../order/order-terms'
import { RemoveForm } from '../remove-form'
import type { View } from '../view'
import { OpenFlagForms, SettleForm } from './flag-forms'

const bold = (words: React.ReactNode) => <b>{words}</b>

function OwnWords({ view: { t, say }, flag }: { view: View; flag: PortalFlag }) {
  return (
    <p className="say">
      <b>{t(`portal.said.${flag.kind}`)}</b> <bdi>{flag.words}</bdi>
      <small>
        {say.instant(flag.raisedAt)}
        {flag.beforeStart && ` · ${t('portal.flag.mustSettle')}`}
      </small>
    </p>
  )
}

/** A file of either side: fetched to be kept, never shown by this site. */
function File({ view: { t, say, to }, file }: { view: View; file: Attachment }) {
  const { id, name, size, by, fromFirm, removedAt, removedBy } = file
  return (
    <p className={fromFirm ? 'say us' : 'say'}>
      {fromFirm && (
        <>
          <b>
            <bdi>{by}</bdi>
          </b>{' '}
        </>
      )}
      {removedAt ? (
        <bdi>{name}</bdi>
      ) : (
        <a href={to(`attachment/${id}`)} download>
          <bdi>{name}</bdi>
        </a>
      )}
      <small>{removedAt ? t('portal.file.removed', { by: removedBy ?? by, date: say.instantDay(removedAt) }) : say.size(size)}</small>
    </p>
  )
}

function Said({ view: { t, say }, answer }: { view: View; answer: Answer }) {
  return (
    <p className={answer.fromFirm ? 'say us' : 'say'}>
      <b>
        <bdi>{answer.fromFirm ? answer.by : t('portal.flag.you')}</bdi>
      </b>{' '}
      <bdi>{answer.words}</bdi>
      <small>{say.instant(answer.at)}</small>
    </p>
  )
}

/** Who has it and until when. A date that has passed is said, not hidden. */
function Whose({ view: { t, say, name, now }, flag }: { view: View; flag: PortalFlag }) {
  const hasAnswer = flag.answers.some((answer) => answer.fromFirm)
  const isLate = Date.parse(flag.dueAt) < now.getTime()
  const values = { owner: name(flag.owner), due: say.due(flag.dueAt), b: bold }
  if (hasAnswer && flag.round === 1) return <p className="say us">{t.rich('portal.flag.stillOn', values)}</p>
  return <p className={isLate ? 'say us late' : 'say us'}>{t.rich(isLate ? 'portal.flag.late' : 'portal.flag.hasIt', values)}</p>
}

/** The change order that answers a flag in this round, if one does. */
const orderOn = ({ page }: View, flag: PortalFlag) => page.changeOrders.find((order) => order.flagId === flag.id) ?? null

/** What the firm did about it; after an amendment of the line itself, how it read before and how it reads now. */
function Resolution({ view, flag }: { view: View; flag: PortalFlag }) {
  const { t, say, name, page } = view
  const how = flag.resolution === 'change_order' ? 'changeOrder' : (flag.resolution ?? 'clarified')
  const order = orderOn(view, flag)
  const values = { by: name(flag.resolvedBy ?? flag.owner), when: say.instant(flag.resolvedAt ?? flag.raisedAt), b: bold }
  const line = page.content.sections.flatMap((section) => section.items).find((item) => item.id === flag.itemId)
  return (
    <div className="say us">
      <p>{t.rich(`portal.flag.${how}`, values)}</p>
      {order && <OrderTerms view={view} order={order} />}
      {(how === 'amended' || how === 'honoured') && flag.lineText !== null && line?.text !== flag.lineText && (
        <dl>
          <dt>{t('portal.flag.before')}</dt>
          <dd>
            <del>
              <bdi>{flag.lineText}</bdi>
            </del>
          </dd>
          <dt>{t('portal.flag.now')}</dt>
          <dd>
            {line ? (
              <ins>
                <bdi>{line.text}</bdi>
              </ins>
            ) : (
              t('portal.flag.gone')
            )}
          </dd>
        </dl>
      )}
    </div>
  )
}

function Thread({ view, flag }: { view: View; flag: PortalFlag }) {
  return (
    <>
      <OwnWords view={view} flag={flag} />
      {threadOf(flag).map((said, index) =>
        said.kind === 'words' ? <Said key={index} view={view} answer={said.answer} /> : <File key={index} view={view} file={said.file} />,
      )}
    </>
  )
}

function SettledFlag({ view, flag }: { view: View; flag: PortalFlag }) {
  const { t, say } = view
  const order = orderOn(view, flag)
  const day = say.instantDay(flag.withdrawnAt ?? flag.acceptedAt ?? flag.raisedAt)
  return (
    <details className="settled" id={`f-${flag.id}`}>
      <summary>{t(flag.withdrawnAt ? 'portal.flag.withdrawnSummary' : 'portal.flag.settledSummary', { kind: flag.kind })}</summary>
      <Thread view={view} flag={flag} />
      {flag.resolution && <Resolution view={view} flag={flag} />}
      {order?.decision ? (
        <Decided view={view} order={order} />
      ) : (
        <p className="say">{t(flag.withdrawnAt ? 'portal.flag.withdrawnOn' : 'portal.flag.settledOn', { date: day })}</p>
      )}
    </details>
  )
}

/** A flag where it was raised: the buyer's words, the firm's answers, and what can be said next. `about` is told where the line is not above it. */
export function FlagThread({ view, flag, about }: { view: View; flag: PortalFlag; about?: string }) {
  const state = flagState(flag)
  const order = orderOn(view, flag)
  if (state === 'settled') return <SettledFlag view={view} flag={flag} />
  return (
    <div className={state === 'open' ? 'flag' : 'flag answered'} id={`f-${flag.id}`}>
      {about && <p className="about">{about}</p>}
      {about && flag.lineText && (
        <p>
          <bdi>{flag.lineText}</bdi>
        </p>
      )}
      <Thread view={view} flag={flag} />
      {state === 'open' ? (
        <>
          <Whose view={view} flag={flag} />
          <OpenFlagForms view={view} flag={flag} />
        </>
      ) : (
        <>
          <Resolution view={view} flag={flag} />
          {order ? <OfferForms view={view} flag={flag} order={order} /> : <SettleForm view={view} flag={flag} />}
          <RemoveForm view={view} files={flag.attachments} about={{ flagId: flag.id }} />
        </>
      )}
    </div>
  )
}

import type { BuyerCalendarPage } from '~/domain/calendar'
import { formatsOf } from '~/language/format'
import { isolate } from '~/language/isolate'
import { translatorFor } from '~/language/translator'
import { Letterhead, PortalDocument } from '../portal-document'
import { refusalSentence, type Returned } from '../returned'
import type { CalendarView } from './calendar-view'
import { NewAddress } from './new-address'
import { CloseCalendar, OpenCalendar, RenewCalendar } from './open-and-close'

type Props = {
  page: BuyerCalendarPage
  now: Date
  nonce: string
  returned?: Returned | null
  /** Of the calendar that was opened just now. */
  address?: string | null
  /** It was closed just now. */
  isClosed?: boolean
}

function calendarView({ page, now, returned = null }: Props): CalendarView {
  const { id, locale, currency } = page.kickoff
  return { t: translatorFor(locale), say: formatsOf(locale, page.firm.timeZone, currency, now), to: (act) => `/kickoff/${id}/${act}`, returned }
}

function Refused({ view: { t, returned } }: { view: CalendarView }) {
  if (!returned) return null
  return (
    <div className="trouble" role="alert" tabIndex={-1} autoFocus>
      <h2>{t('portal.trouble.title')}</h2>
      <p>{returned.refusal ? refusalSentence(t, returned.refusal) : t('portal.problem.sure')}</p>
    </div>
  )
}

/** The dates in one's own calendar program: a private address, told once, that can be closed at any time. */
export function CalendarPage(props: Props) {
  const { page, nonce, address, isClosed } = props
  const { kickoff, firm, account, openedAt } = page
  const view = calendarView(props)
  const { t, say } = view
  return (
    <PortalDocument locale={kickoff.locale} title={t('portal.calendar.title')} firm={firm} nonce={nonce}>
      <div className="sheet people-page">
        <Letterhead firm={firm.name} account={t('portal.letter.forAccount', { account: isolate(kickoff.locale, account) })} />
        <main>
          <Refused view={view} />
          {isClosed && !openedAt && (
            <p className="sure" role="status">
              ✓ {t('portal.calendar.closed')}
            </p>
          )}
          <h1>{t('portal.calendar.title')}</h1>
          <p className="lede">{t('portal.calendar.lede')}</p>
          {address && <NewAddress t={t} address={address} />}
          {openedAt && !address && <p className="sign">{t('portal.calendar.since', { date: say.instantDay(openedAt) })}</p>}
          {openedAt ? (
            <>
              <RenewCalendar view={view} />
              <CloseCalendar view={view} />
            </>
          ) : (
            <OpenCalendar view={view} />
          )}
          <p>
            <a href={`/kickoff/${kickoff.id}`}>{t('portal.error.toPage')}</a>
          </p>
        </main>
      </div>
    </PortalDocument>
  )
}

import { PortalForm, TickField } from '../field'
import type { CalendarForm } from '../returned'
import type { CalendarView } from './calendar-view'

type Props = { view: CalendarView }

const tick = (view: CalendarView, form: CalendarForm) => ({ view, form, name: 'sure', returned: view.returned?.form === form ? view.returned : null })

/** The first calendar: nobody reads one yet, hence nothing to be sure of. */
export function OpenCalendar({ view }: Props) {
  const { t } = view
  return (
    <section aria-labelledby="open">
      <h2 id="open">{t('portal.calendar.open.title')}</h2>
      <p>{t('portal.calendar.open.text')}</p>
      <PortalForm view={view} act="open-calendar" hidden={{}} className="off">
        <button className="go">{t('portal.calendar.open.submit')}</button>
      </PortalForm>
    </section>
  )
}

/** Ends the address in use, so it is ticked first: a program that submits every form takes no calendar from anybody. */
export function RenewCalendar({ view }: Props) {
  const { t } = view
  return (
    <section aria-labelledby="renew">
      <h2 id="renew">{t('portal.calendar.renew.title')}</h2>
      <p>{t('portal.calendar.renew.text')}</p>
      <PortalForm view={view} act="open-calendar" hidden={{}} className="off">
        <TickField {...tick(view, 'open-calendar')} label={t('portal.calendar.renew.sure')} required />
        <button className="plain">{t('portal.calendar.renew.submit')}</button>
      </PortalForm>
    </section>
  )
}

export function CloseCalendar({ view }: Props) {
  const { t } = view
  return (
    <section aria-labelledby="close">
      <h2 id="close">{t('portal.calendar.close.title')}</h2>
      <p>{t('portal.calendar.close.text')}</p>
      <PortalForm view={view} act="close-calendar" hidden={{}} className="off">
        <TickField {...tick(view, 'close-calendar')} label={t('portal.calendar.close.sure')} required />
        <button className="plain">{t('portal.calendar.close.submit')}</button>
      </PortalForm>
    </section>
  )
}

import { LineField, PortalForm } from '../field'
import { returnedTo, type PeopleView } from './people-view'

/** Out of office until a day, and back again. */
export function Away({ view }: { view: PeopleView }) {
  const { page, t, say } = view
  const { awayUntil } = page.recipient
  return (
    <section aria-labelledby="away">
      <h2 id="away">{t('portal.who.away.title')}</h2>
      <p>{t('portal.who.away.text')}</p>
      {awayUntil && (
        <PortalForm view={view} act="away" hidden={{}} className="off">
          <p>{t('portal.who.away.until', { date: say.day(awayUntil) })}</p>
          <button className="plain" name="back" value="yes">
            {t('portal.who.away.back')}
          </button>
        </PortalForm>
      )}
      <PortalForm view={view} act="away" hidden={{}} className="off">
        <LineField view={view} form="away" returned={returnedTo(view, 'away')} name="until" type="date" label={t('portal.who.away.day')} max={10} />
        <button className="plain">{t('portal.who.away.submit')}</button>
      </PortalForm>
    </section>
  )
}

/** One tap, whose reason is the button's: submitting the form alone says nothing. */
export function Aside({ view }: { view: PeopleView }) {
  const { page, t, name } = view
  return (
    <section aria-labelledby="aside">
      <h2 id="aside">{t('portal.who.aside.title')}</h2>
      <p>{t('portal.who.aside.text', { salesOwner: name(page.salesOwner), deliveryOwner: name(page.deliveryOwner) })}</p>
      <PortalForm view={view} act="aside" hidden={{}} className="off">
        <button className="plain" name="reason" value="wrong_person">
          {t('portal.who.aside.wrong')}
        </button>
        <button className="plain" name="reason" value="left">
          {t('portal.who.aside.left')}
        </button>
      </PortalForm>
    </section>
  )
}

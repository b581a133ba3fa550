import { ChoiceField, LineField, PortalForm } from '../field'
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

/** A choice and a button. Neither is made beforehand, so that a program that presses every button closes no link. */
export function Aside({ view }: { view: PeopleView }) {
  const { page, t, name } = view
  return (
    <section aria-labelledby="aside">
      <h2 id="aside">{t('portal.who.aside.title')}</h2>
      <p>{t('portal.who.aside.text', { salesOwner: name(page.salesOwner), deliveryOwner: name(page.deliveryOwner) })}</p>
      <PortalForm view={view} act="aside" hidden={{}} className="off">
        <ChoiceField
          view={view}
          form="aside"
          returned={returnedTo(view, 'aside')}
          name="reason"
          legend={t('portal.who.aside.why')}
          options={[
            { value: 'wrong_person', label: t('portal.who.aside.wrong') },
            { value: 'left', label: t('portal.who.aside.left') },
          ]}
        />
        <button className="plain">{t('portal.who.aside.submit')}</button>
      </PortalForm>
    </section>
  )
}

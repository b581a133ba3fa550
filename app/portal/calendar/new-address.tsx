import type { Translate } from '~/language/translator'

/** The address in full, this once: to be copied, or to be opened by a calendar program right here. */
export function NewAddress({ t, address }: { t: Translate; address: string }) {
  return (
    <section aria-labelledby="address">
      <h2 id="address">{t('portal.calendar.address.title')}</h2>
      <p>{t('portal.calendar.address.text')}</p>
      <div className="sign">
        <label className="field">
          {t('portal.calendar.address.label')}
          <input readOnly value={address} dir="ltr" autoComplete="off" spellCheck={false} />
        </label>
        <p>
          <a href={address.replace(/^https?:/, 'webcal:')}>{t('portal.calendar.address.subscribe')}</a>
        </p>
      </div>
    </section>
  )
}

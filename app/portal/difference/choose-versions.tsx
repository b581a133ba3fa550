import type { BuyerChanges } from '~/domain/version-comparison'
import type { Formats } from '~/language/format'
import type { Translate } from '~/language/translator'

type Props = { changes: BuyerChanges; t: Translate; say: Formats }

/** Any two versions, by a form that works without a script and can be kept as an address. With two there is nothing to choose. */
export function ChooseVersions({ changes: { kickoff, versions, past, present }, t, say }: Props) {
  if (versions.length < 3) return null
  const choice = (name: 'from' | 'to', chosen: number) => (
    <label className="field">
      {t(`portal.difference.${name}`)}
      <select name={name} defaultValue={chosen}>
        {versions.map(({ number, publishedAt }) => (
          <option key={number} value={number}>
            {t('portal.footer.version', { version: number, date: say.instantDay(publishedAt) })}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form action={`/kickoff/${kickoff.id}/changes`} className="sign" aria-labelledby="choose">
      <h2 id="choose">{t('portal.difference.choose')}</h2>
      {choice('from', past.number)}
      {choice('to', present.number)}
      <button className="plain">{t('portal.difference.submit')}</button>
    </form>
  )
}

import type { View } from '../view'

/** The foot of the letter: whose page it is, which version, and what to do when it came to the wrong person. */
export function Colophon({ view: { page, t, say, name } }: { view: View }) {
  const { salesOwner, deliveryOwner } = page.content
  return (
    <footer>
      <p>
        {t('portal.footer.alone', { name: name(page.recipient.name) })}{' '}
        {t('portal.footer.version', { version: page.version.number, date: say.instantDay(page.version.publishedAt) })}
      </p>
      <details>
        <summary>{t('portal.footer.notYou')}</summary>
        <p>{t('portal.footer.notYouText', { salesOwner: name(salesOwner), deliveryOwner: name(deliveryOwner) })}</p>
      </details>
    </footer>
  )
}

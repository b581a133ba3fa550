import type { View } from '../view'

/** The foot of the letter: whose page it is, which version, and what to do when it came to the wrong person. */
export function Colophon({ view: { page, t, say, name, to } }: { view: View }) {
  return (
    <footer>
      <p>
        {t('portal.footer.alone', { name: name(page.recipient.name) })}{' '}
        {t('portal.footer.version', { version: page.version.number, date: say.instantDay(page.version.publishedAt) })}{' '}
        {page.version.number > 1 && <a href={to('changes')}>{t('portal.difference.title')}</a>}
      </p>
      <p>
        <a href={to('people')}>{t('portal.footer.people')}</a>
      </p>
    </footer>
  )
}

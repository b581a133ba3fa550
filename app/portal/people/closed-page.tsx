import type { Locale } from '~/domain/deal'
import { translatorFor } from '~/language/translator'
import { Notice } from '../error-document'

/** Thanks to somebody whose link they have just closed themselves. It needs no link and tells nothing of the kickoff. */
export function ClosedPage({ locale, nonce, by }: { locale: Locale; nonce: string; by: 'handed_over' | 'aside' }) {
  const t = translatorFor(locale)
  return <Notice locale={locale} nonce={nonce} title={t('portal.who.closed.title')} text={t(`portal.who.closed.${by}`)} />
}

import type { Locale } from '~/domain/deal'
import { translatorFor } from '~/language/translator'
import { AskForLink, type ReturnedAddress } from './ask-for-link'
import { Notice } from './error-document'

type Props = { locale: Locale; nonce: string; returned?: ReturnedAddress | null; isSent?: boolean }

/** Where a new link is asked for. Whether an address is on file is never told: both answers read alike. */
export function LinkPage({ locale, nonce, returned = null, isSent = false }: Props) {
  const t = translatorFor(locale)
  if (isSent) return <Notice locale={locale} nonce={nonce} title={t('portal.link.sentTitle')} text={t('portal.link.sentText')} />
  return (
    <Notice locale={locale} nonce={nonce} title={t('portal.link.title')} text={t('portal.link.text')}>
      <AskForLink t={t} returned={returned} />
    </Notice>
  )
}

import type { ReactNode } from 'react'
import type { Locale } from '~/domain/deal'
import { translatorFor, type Translate } from '~/language/translator'
import { AskForLink } from './ask-for-link'
import { PortalDocument } from './portal-document'

/** A form that could not be taken: where it was going, and all that it held. */
export type Kept = { action: string; typed: Readonly<Record<string, string>> }

/** Why there is no page: unknown, expired and revoked links are one and the same. */
export type Failure = 'link' | 'tooMany' | 'forbidden' | 'notFound' | 'away' | 'broken'

type Props = {
  failure: Failure
  locale: Locale
  nonce: string
  /** How long to wait, where that is known. */
  seconds?: number
  kept?: Kept
  /** Where the page itself is, where there is one. */
  backTo?: string
}

/** Fields that a person typed, not the form itself. */
const OWN_WORDS = ['words', 'typedName', 'email', 'name']

function explain(t: Translate, failure: Failure, seconds: number): { title: string; text: string } {
  if (failure === 'tooMany') return { title: t('portal.error.tooManyTitle'), text: t('portal.error.tooManyText', { seconds }) }
  return { title: t(`portal.error.${failure}Title`), text: t(`portal.error.${failure}Text`) }
}

/** What was typed, to be read and copied, and one button that sends it again as it is. */
function KeptForm({ t, kept: { action, typed }, mayRetry }: { t: Translate; kept: Kept; mayRetry: boolean }) {
  const words = OWN_WORDS.flatMap((field) => typed[field]?.trim() || [])
  if (words.length === 0 && !mayRetry) return null
  return (
    <form method="post" action={action} className="kept">
      {words.length > 0 && <h2>{t('portal.error.typed')}</h2>}
      {words.map((each) => (
        <blockquote key={each} dir="auto">
          {each}
        </blockquote>
      ))}
      {mayRetry && Object.entries(typed).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {mayRetry && <button className="go">{t('portal.error.tryAgain')}</button>}
    </form>
  )
}

/** A page that says what happened, that nothing was lost, and what to do. It needs no record, no script and no other request. */
export function ErrorDocument({ failure, locale, nonce, seconds = 60, kept, backTo }: Props) {
  const t = translatorFor(locale)
  const { title, text } = explain(t, failure, seconds)
  const mayRetry = failure === 'away' || failure === 'broken' || failure === 'tooMany'
  return (
    <Notice locale={locale} nonce={nonce} title={title} text={text}>
      {kept && <KeptForm t={t} kept={kept} mayRetry={mayRetry} />}
      {failure === 'link' && <AskForLink t={t} returned={null} />}
      {backTo && mayRetry && (
        <p>
          <a href={backTo}>{t('portal.error.toPage')}</a>
        </p>
      )}
    </Notice>
  )
}

type NoticeProps = { locale: Locale; nonce: string; title: string; text: string; children?: ReactNode }

/** A short page with one thing to say. */
export function Notice({ locale, nonce, title, text, children }: NoticeProps) {
  return (
    <PortalDocument locale={locale} title={title} nonce={nonce}>
      <div className="sheet">
        <main className="notice">
          <h1>{title}</h1>
          <p className="lede">{text}</p>
          {children}
        </main>
      </div>
    </PortalDocument>
  )
}

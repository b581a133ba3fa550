import type { ReactNode } from 'react'
import type { Locale } from '~/domain/deal'
import { formatDay } from '~/language/format'
import { translatorFor } from '~/language/translator'
import { Notice } from './error-document'

/** What was typed, and the day that the receipt was given, or null where we know none that is so. Nothing while nobody has asked. */
export type Asked = { number: string; hash: string; givenOn: string | null }

type Props = { locale: Locale; nonce: string; asked: Asked | null }

type FieldProps = { name: string; label: string; typed: string | undefined; max: number }

function Verbatim({ name, label, typed, max }: FieldProps): ReactNode {
  return (
    <label className="field">
      {label}
      <input name={name} maxLength={max} required dir="ltr" autoComplete="off" spellCheck={false} defaultValue={typed} />
    </label>
  )
}

/** Where whoever holds a receipt asks whether it is genuine. A wrong number and a wrong fingerprint are answered alike. */
export function VerifyPage({ locale, nonce, asked }: Props) {
  const t = translatorFor(locale)
  if (asked?.givenOn) {
    return (
      <Notice locale={locale} nonce={nonce} title={t('portal.verify.genuineTitle')} text={t('portal.verify.genuineText', { date: formatDay(locale, asked.givenOn) })}>
        <p>
          <a href="/verify">{t('portal.verify.again')}</a>
        </p>
      </Notice>
    )
  }
  const title = t(asked ? 'portal.verify.unknownTitle' : 'portal.verify.title')
  return (
    <Notice locale={locale} nonce={nonce} title={title} text={t(asked ? 'portal.verify.unknownText' : 'portal.verify.text')}>
      <form action="/verify" className="sign">
        <Verbatim name="number" label={t('portal.verify.number')} typed={asked?.number} max={60} />
        <Verbatim name="hash" label={t('portal.verify.hash')} typed={asked?.hash} max={200} />
        <button className="go">{t('portal.verify.submit')}</button>
      </form>
    </Notice>
  )
}

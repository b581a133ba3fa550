import type { ReactNode } from 'react'
import { accentPair } from '~/domain/accent'
import { directionOf, languageOf, type Locale } from '~/domain/deal'
import { initialsOf } from './page-state'
import css from './portal.css?inline'
import { portalScript } from './portal-script'

type Props = {
  locale: Locale
  title: string
  nonce: string
  /** Whose page it is; a page that belongs to no kickoff has none. */
  firm?: { name: string; accent: string }
  withScript?: boolean
  /** What this page alone needs of style. */
  moreCss?: string
  children: ReactNode
}

const PAPER = { light: '#fbfaf7', dark: '#16181a' }

function iconOf(firm: { name: string; accent: string }): string {
  const { light } = accentPair(firm.accent)
  const letters = `<text x="8" y="11.5" font-size="8.5" font-weight="700" text-anchor="middle" font-family="sans-serif" fill="#fff">${initialsOf(firm.name)}</text>`
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="${light}"/>${letters}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(picture)}`
}

function accentRule(accent: string): string {
  const { light, dark } = accentPair(accent)
  return `:root{--accent:light-dark(${light},${dark})}`
}

/** A whole page of the portal: everything that it needs is in it. */
export function PortalDocument({ locale, title, nonce, firm, withScript = false, moreCss = '', children }: Props) {
  return (
    <html lang={locale} dir={directionOf(locale)} className={languageOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
        <link rel="icon" href={firm ? iconOf(firm) : 'data:,'} />
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: css + moreCss + (firm ? accentRule(firm.accent) : '') }} />
      </head>
      <body>
        {children}
        {withScript && <script nonce={nonce} dangerouslySetInnerHTML={{ __html: portalScript }} />}
      </body>
    </html>
  )
}

/** The firm's mark and name, and to whom the letter goes. */
export function Letterhead({ firm, account }: { firm: string; account: string }) {
  return (
    <header className="firm">
      <span className="mark" aria-hidden="true">
        {initialsOf(firm)}
      </span>
      <span>
        <b>
          <bdi>{firm}</bdi>
        </b> {account}
      </span>
    </header>
  )
}

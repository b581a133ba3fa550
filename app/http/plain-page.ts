import type { Response } from 'express'
import { directionOf, languageOf, type Locale } from '~/domain/deal'
import { CATALOGUES } from '~/language/translator'
import { firstSpoken } from './preferred-locale'

const situations = {
  400: 'unreadable',
  403: 'forged',
  404: 'notFound',
  405: 'notPossible',
  413: 'tooMuch',
  500: 'broken',
} as const

/** A situation that the server answers by itself, before or instead of the app. */
export type PlainStatus = keyof typeof situations

const style = `
:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#fbfaf7, #16181a); color: light-dark(#1c1e1f, #eceae4);
  font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif; overflow-wrap: break-word }
main { box-sizing: border-box; width: min(100%, 34rem); padding: 2rem 1.25rem }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance }
p { margin: 0; text-wrap: pretty }`

/** A page of what happened and what to do. Its words need no translating at work: it must not fail where all else may have. */
export function plainPage(status: PlainStatus, locale: Locale, nonce: string): string {
  const { title, text } = CATALOGUES[languageOf(locale)].door[situations[status]]
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style nonce="${nonce}">${style}</style>`
  const body = `<main><h1>${title}</h1><p>${text}</p></main>`
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head>${head}</head><body>${body}</body></html>`
}

/** Answers with a {@link plainPage} in the language of the reader's browser. */
export function sendPlainPage(response: Response, status: PlainStatus): void {
  const locale = firstSpoken(response.req.get('accept-language'))
  response.status(status).set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }).type('html')
  response.send(plainPage(status, locale, String(response.locals['nonce'])))
}

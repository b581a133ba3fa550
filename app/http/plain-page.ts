import type { Response } from 'express'

const pages = {
  400: ['We could not read that address', 'Please check that the link was copied whole.'],
  403: ['That came from another site', 'Nothing was changed. Please open this page here and send it again.'],
  404: ['There is nothing here', 'The address may have changed.'],
  405: ['That is not possible here', 'Nothing was changed.'],
  413: ['That was too much at once', 'Nothing was changed. Please go back, shorten it and send it again.'],
  500: ['Something went wrong on our side', 'Please go back and try again: what you typed is still there.'],
  503: ['We cannot reach our records just now', 'Please go back and try again in a moment: what you typed is still there.'],
} as const

/** A situation that the server answers by itself, before or instead of the app. */
export type PlainStatus = keyof typeof pages

/** Answers with a page that needs no script, no style and nothing that could fail. */
export function sendPlainPage(response: Response, status: PlainStatus): void {
  const [title, advice] = pages[status]
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`
  response.status(status).set('Cache-Control', 'no-store').type('html')
  response.send(`<!doctype html><html lang="en"><head>${head}</head><body><main><h1>${title}</h1><p>${advice}</p></main></body></html>`)
}

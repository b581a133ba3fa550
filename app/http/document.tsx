import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { compressed } from './compress'

type Options = {
  status?: number
  headers?: HeadersInit
  /** Whose browser it is for: with it, the page travels compressed. */
  request?: Request
}

/**
 * Renders a whole page that needs no framework in the browser.
 * Each is one person's: nobody keeps it, and no search engine lists it.
 */
export function renderDocument(element: ReactElement, { status = 200, headers, request }: Options = {}): Response {
  const html = `<!doctype html>${renderToStaticMarkup(element)}`
  const complete = new Headers(headers)
  complete.set('Content-Type', 'text/html; charset=utf-8')
  complete.set('Cache-Control', 'no-store')
  complete.set('X-Robots-Tag', 'noindex')
  return new Response(request ? compressed(html, request, complete) : html, { status, headers: complete })
}

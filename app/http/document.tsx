import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/**
 * Renders a whole page that needs no framework in the browser.
 * Each is one person's: nobody keeps it, and no search engine lists it.
 */
export function renderDocument(element: ReactElement, { status = 200, headers }: { status?: number; headers?: HeadersInit } = {}): Response {
  const complete = new Headers(headers)
  complete.set('Content-Type', 'text/html; charset=utf-8')
  complete.set('Cache-Control', 'no-store')
  complete.set('X-Robots-Tag', 'noindex')
  return new Response(`<!doctype html>${renderToStaticMarkup(element)}`, { status, headers: complete })
}

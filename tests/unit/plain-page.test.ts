import { request, type Server } from 'node:http'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languageSchema } from '~/domain/deal'
import { plainPage, type PlainStatus } from '~/http/plain-page'
import { limitBody, refuseForgery, refuseUnreadable } from '~/http/request-gate'
import { securityHeaders } from '~/http/security-headers'

const STATUSES: PlainStatus[] = [400, 403, 404, 405, 413, 500]
let server: Server
let url: string

beforeAll(async () => {
  const app = express().use(securityHeaders(false), refuseUnreadable, refuseForgery('https://kickoff.example'), limitBody)
  app.use((_request, response) => void response.send('let in'))
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  const address = server.address()
  url = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
})
afterAll(() => server.close())

const post = (headers: Record<string, string>, body = 'words=hello') =>
  fetch(`${url}/kickoff/one/flag`, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } })

describe('whoever the server turns away by itself', () => {
  it('reads what happened, that nothing was changed and what to do, in the language of their browser', async () => {
    const english = await post({ origin: 'https://evil.example' })
    expect(english.status).toBe(403)
    const page = await english.text()
    expect(page).toContain('That did not come from our page')
    expect(page).toContain('Nothing was changed.')
    const arabic = await post({ origin: 'https://evil.example', 'accept-language': 'fr, ar-BH;q=0.9, en;q=0.5' })
    expect(await arabic.text()).toContain('<html lang="ar" dir="rtl">')
  })

  it('is let in with the same form from our own page', async () => {
    const answer = await post({ origin: 'https://kickoff.example' })
    expect([answer.status, await answer.text()]).toEqual([200, 'let in'])
  })

  it('sees the page in its own style, which the policy lets through by its nonce, and which nobody keeps', async () => {
    const answer = await post({ origin: 'https://kickoff.example', 'accept-language': 'de' }, 'x'.repeat(1024 * 1024 + 1))
    expect(answer.status).toBe(413)
    const page = await answer.text()
    const nonce = /<style nonce="([^"]+)">/.exec(page)?.[1] ?? 'none'
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    expect(page).toContain('Das war zu viel auf einmal')
  })

  it.each([
    ['an unknown method', 'DELETE', '/kickoff/one', 405],
    ['an address that cannot be read', 'GET', '/kickoff/%E0%A4%A', 400],
    ['an address with a null in it', 'GET', '/kickoff/%00', 400],
  ])('gets a page for %s too', async (_what, method, path, status) => {
    const answer = await fetch(url + path, { method })
    expect(answer.status).toBe(status)
    expect(await answer.text()).toMatch(/^<!doctype html><html lang="en" dir="ltr">/)
  })
})

describe('a request that only reads, with a body', () => {
  const send = (method: string, contentType: string, path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sending = request(url + path, { method, headers: { 'content-type': contentType, 'content-length': 11 } }, (answer) => resolve(answer.resume().statusCode))
      sending.on('error', reject).end('words=hello')
    })
  const types = ['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']

  it.each(['GET', 'HEAD'])('is refused as a mistake of its sender when it is a %s, wherever it goes', async (method) => {
    for (const type of types) for (const path of ['/kickoff/one/flag', '/inbox']) expect(await send(method, type, path)).toBe(400)
  })

  it('is let in where it is a form', async () => {
    for (const type of types) expect(await send('POST', type, '/kickoff/one/flag')).toBe(200)
  })
})

describe.each(languageSchema.options)('the pages for a reader of %s', (language) => {
  const pages = STATUSES.map((status) => plainPage(status, language, 'n'))

  it('each have something of their own to say, and no script', () => {
    expect(new Set(pages.map((page) => /<h1>(.+)<\/h1><p>.+<\/p>/.exec(page)?.[1])).size).toBe(STATUSES.length)
    expect(pages.filter((page) => /<script|undefined|\{|href=/.test(page.replace(/<style.*<\/style>/s, '')))).toEqual([])
  })
})

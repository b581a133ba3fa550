import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anonymousClient, memberClient, signInClient, type Backend } from '~/data/client'
import { redeemSignInCode, refreshAuthSession } from '~/data/sign-in'

type Call = { name: string; authorization: string | undefined }

const PUBLISHABLE = 'sb_publishable_0123456789'
const ANYBODY = `Bearer ${PUBLISHABLE}`
const calls: Call[] = []
let backend: Backend
/** Sign-ins wait at the door until as many as this have come, and are let in in the opposite order. */
let together = 1
let waiting: (() => void)[] = []

const tokenOf = (email: string) => `token-of-${email}`
const sessionOf = (email: string) => ({
  access_token: tokenOf(email),
  refresh_token: `refresh-of-${email}`,
  token_type: 'bearer',
  expires_in: 3600,
  expires_at: Math.floor(Date.now() / 1000) + 3600,
  user: { id: email, email, aud: 'authenticated', app_metadata: {}, user_metadata: {}, created_at: '2026-11-22T09:00:00Z' },
})

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return JSON.parse(text || '{}')
}

/** Supabase as far as signing in goes: every code is right, and every call is written down with who made it. */
const server = createServer((request, response) => void answer(request, response))

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '', 'http://localhost')
  const body = await bodyOf(request)
  const say = (value: unknown) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  const [, function_] = /\/rpc\/(\w+)$/.exec(pathname) ?? []
  if (function_) {
    calls.push({ name: function_, authorization: request.headers.authorization })
    return void say(null)
  }
  const letIn = () => say(sessionOf(body.email ?? body.refresh_token?.replace('refresh-of-', '') ?? ''))
  waiting.push(letIn)
  if (waiting.length < together) return
  for (const each of waiting.splice(0).reverse()) each()
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  backend = { url: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`, publishableKey: PUBLISHABLE }
})
afterAll(() => server.close())
beforeEach(() => {
  calls.length = 0
  waiting = []
  together = 1
})

const actAsNobody = () => anonymousClient(backend).rpc('spend_attempt')

describe('who acts as nobody', () => {
  it('stays nobody after a member has signed in and come back', async () => {
    await actAsNobody()
    await redeemSignInCode(backend, 'ann@firm.example', '123456')
    await refreshAuthSession(backend, 'refresh-of-ann@firm.example')
    await actAsNobody()
    expect(calls).toEqual([
      { name: 'spend_attempt', authorization: ANYBODY },
      { name: 'note_arrival', authorization: `Bearer ${tokenOf('ann@firm.example')}` },
      { name: 'spend_attempt', authorization: ANYBODY },
    ])
  })

  it('cannot even be made to hold a session', () => {
    expect(() => anonymousClient(backend).auth.getSession()).toThrow()
    expect(() => memberClient(backend, 'token').auth.getSession()).toThrow()
  })

  it('is one and the same client, since it holds nothing', () => {
    expect(anonymousClient(backend)).toBe(anonymousClient(backend))
  })
})

describe('two who sign in at the same moment', () => {
  it('each get their own session, whichever answer comes first', async () => {
    together = 2
    const sessions = await Promise.all(['ann@firm.example', 'ben@firm.example'].map((email) => redeemSignInCode(backend, email, '123456')))
    expect(sessions.map((session) => session?.accessToken)).toEqual([tokenOf('ann@firm.example'), tokenOf('ben@firm.example')])
    expect(calls.map((call) => call.authorization).toSorted()).toEqual([`Bearer ${tokenOf('ann@firm.example')}`, `Bearer ${tokenOf('ben@firm.example')}`])
  })

  it('each come back to their own, too', async () => {
    together = 2
    const sessions = await Promise.all(['ann@firm.example', 'ben@firm.example'].map((email) => refreshAuthSession(backend, `refresh-of-${email}`)))
    expect(sessions.map((session) => session?.accessToken)).toEqual([tokenOf('ann@firm.example'), tokenOf('ben@firm.example')])
  })

  it('would share one through a client that is kept, which is why none is', async () => {
    const kept = signInClient(backend)
    await kept.auth.verifyOtp({ email: 'ann@firm.example', token: '123456', type: 'email' })
    await kept.rpc('as_whoever_signed_in')
    await signInClient(backend).rpc('as_nobody')
    expect(calls).toEqual([
      { name: 'as_whoever_signed_in', authorization: `Bearer ${tokenOf('ann@firm.example')}` },
      { name: 'as_nobody', authorization: ANYBODY },
    ])
  })
})

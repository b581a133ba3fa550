import { createCookieSessionStorage, redirect, type AppLoadContext, type Session, type SessionStorage } from '@remix-run/node'
import { z } from 'zod'
import { memberClient, type DataClient } from '~/data/client'
import { endAuthSession, refreshAuthSession, type AuthSession } from '~/data/sign-in'
import type { Env } from '~/env.server'
import { backendOf } from './backend'
import { logFailure } from './log'

const REFRESH_BEFORE = 60
const THIRTY_DAYS = 30 * 24 * 60 * 60

const authSessionSchema = z.object({ accessToken: z.string(), refreshToken: z.string(), expiresAt: z.number() })
const signingInSchema = z.object({ email: z.string(), to: z.string() })

const storages = new WeakMap<Env, SessionStorage>()

/** The member's cookie: signed, out of reach of scripts, and sent with top-level visits from other sites, as from a mail. */
function storageOf(env: Env): SessionStorage {
  const known = storages.get(env)
  if (known) return known
  const storage = createCookieSessionStorage({
    cookie: {
      name: 'session',
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: env.PUBLIC_URL.startsWith('https:'),
      secrets: [env.SESSION_SECRET],
      maxAge: THIRTY_DAYS,
    },
  })
  storages.set(env, storage)
  return storage
}

// Both maps are keyed by the load context, which lives as long as one request of the browser: its action and its
// loaders share one session and one refresh, since a refresh token works once.
const sessions = new WeakMap<AppLoadContext, Promise<Session>>()
const members = new WeakMap<AppLoadContext, Promise<SignedIn | null>>()

function readSession(request: Request, context: AppLoadContext): Promise<Session> {
  const session = sessions.get(context) ?? storageOf(context.env).getSession(request.headers.get('cookie'))
  sessions.set(context, session)
  return session
}

const cookieOf = async (session: Session, context: AppLoadContext) => ({
  'Set-Cookie': await storageOf(context.env).commitSession(session),
})

/** A member who is signed in. `headers` go with the answer: they carry the session when it was refreshed. */
export type SignedIn = {
  client: DataClient
  organizationId: string | null
  headers: Record<string, string>
}

/** The page that asks who it is, remembering where they wanted to go. */
export function toSignIn(request: Request) {
  const { pathname, search } = new URL(request.url)
  const wanted = request.method === 'GET' ? `${pathname}${search}` : pathname
  return redirect(`/sign-in?to=${encodeURIComponent(wanted)}`)
}

async function readMember(request: Request, context: AppLoadContext): Promise<SignedIn | null> {
  const session = await readSession(request, context)
  const auth = authSessionSchema.safeParse(session.get('auth'))
  if (!auth.success) return null
  const organizationId = z.uuid().nullable().catch(null).parse(session.get('organizationId'))
  const backend = backendOf(context.env)
  if (auth.data.expiresAt - Date.now() / 1000 > REFRESH_BEFORE) {
    return { client: memberClient(backend, auth.data.accessToken), organizationId, headers: {} }
  }
  const fresh = await refreshAuthSession(backend, auth.data.refreshToken)
  if (!fresh) return null
  session.set('auth', fresh)
  return { client: memberClient(backend, fresh.accessToken), organizationId, headers: await cookieOf(session, context) }
}

/**
 * The member who asks, or a redirect to signing in. The token is not verified here:
 * the page's own call to the database does that, and row level security decides what it reaches.
 */
export async function requireMember(request: Request, context: AppLoadContext): Promise<SignedIn> {
  const reading = members.get(context) ?? readMember(request, context)
  members.set(context, reading)
  const member = await reading
  if (!member) throw toSignIn(request)
  return member
}

/** Keeps the address between the two steps of signing in; in the cookie, since an address in a URL ends up in logs. */
export async function beginSignIn(request: Request, context: AppLoadContext, signingIn: { email: string; to: string }) {
  const session = await readSession(request, context)
  session.set('signingIn', signingIn)
  return cookieOf(session, context)
}

/** Who is between the two steps of signing in. */
export async function signingInOf(request: Request, context: AppLoadContext) {
  const session = await readSession(request, context)
  const signingIn = signingInSchema.safeParse(session.get('signingIn'))
  return signingIn.success ? signingIn.data : null
}

/** Signs in: the session of Supabase Auth goes into the cookie, and nothing of an earlier visitor stays. */
export async function startSession(context: AppLoadContext, auth: AuthSession) {
  const session = await storageOf(context.env).getSession(null)
  session.set('auth', auth)
  return cookieOf(session, context)
}

/** Shows another organization of the same member from now on. */
export async function chooseOrganization(request: Request, context: AppLoadContext, organizationId: string) {
  const session = await readSession(request, context)
  session.set('organizationId', organizationId)
  return cookieOf(session, context)
}

/** Forgets the visitor, here and at Supabase Auth: a copied cookie cannot be refreshed any more. */
export async function endSession(request: Request, context: AppLoadContext) {
  const session = await readSession(request, context)
  const auth = authSessionSchema.safeParse(session.get('auth'))
  if (auth.success) {
    await endAuthSession(backendOf(context.env), auth.data.accessToken).catch(() => logFailure('signing out', 'the session could not be ended'))
  }
  return { 'Set-Cookie': await storageOf(context.env).destroySession(session) }
}

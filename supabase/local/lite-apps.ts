import path from 'node:path'
import { App } from '@supabase/lite'
import type { PostgresConnection } from '@supabase/lite/postgres'
import { memberToken, readToken, type Claims, type TokenRefusal } from './caller-token'
import { openCatalog } from './catalog'
import type { DatabaseAddress } from './database-logins'
import { openPool } from './database-pool'
import type { LocalMailbox } from './mailbox'
import type { Secrets } from './secrets'
import { signInMail } from './sign-in-mail'

/** One part of the embedded Supabase. */
export type LiteApp = { fetch(request: Request): Promise<Response>; close(): Promise<void> }

/** What all parts of it are made from. */
export type Parts = { database: DatabaseAddress; secrets: Secrets; mailbox: LocalMailbox; supabaseDir: string; filesDir: string; siteUrl: string }

const poolSize = { rest: 16, auth: 4 }
const codeLifetimeSeconds = 600
const refusals = {
  invalid: { code: 'PGRST301', message: 'The token is not one of this server' },
  expired: { code: 'PGRST303', message: 'JWT expired' },
} satisfies Record<TokenRefusal, object>

/**
 * PostgREST's half. It connects as `authenticator`, who owns nothing and becomes the caller's role in each request.
 * The caller's token is read here because lite would ask two tables of schema auth about it every time,
 * and would serve a caller whose token has expired as if they were nobody.
 */
export async function startRest(parts: Parts, onBreak: () => void): Promise<LiteApp> {
  const { publishableKey, secretKey, jwtSecret } = parts.secrets
  const callers = new WeakMap<Request, Claims>()
  const { connection, close } = openPool('authenticator', parts.database, poolSize.rest, onBreak)
  // lite would grant every role all rights on every table at its first request; as "active" it leaves rights alone.
  Reflect.set(connection, 'rlsState', 'active')
  const catalog = await openCatalog(parts.database, onBreak)
  connection.introspect = () => catalog.read()
  const app = await makeApp(connection, parts, async (key, request) => {
    if (key === secretKey) return { type: 'secret', claims: callers.get(request) ?? { role: 'service_role' } }
    if (key === publishableKey) return { type: 'publishable', claims: callers.get(request) ?? { role: 'anon' } }
    return null
  }).init()
  return {
    fetch(request) {
      const token = memberToken(request)
      if (!token) return app.fetch(request)
      const claims = readToken(token, jwtSecret, Date.now())
      if (typeof claims === 'string') return Promise.resolve(refuse(claims))
      const asCaller = withoutToken(request)
      callers.set(asCaller, claims)
      return app.fetch(asCaller)
    },
    close: async () => {
      await Promise.all([catalog.close(), close()])
    },
  }
}

function withoutToken(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.delete('authorization')
  return new Request(request, { headers })
}

function refuse(refusal: TokenRefusal): Response {
  return Response.json({ ...refusals[refusal], details: null, hint: null }, { status: 401 })
}

/** Auth's half, as the owner of schema auth. */
export async function startAuth(parts: Parts, onBreak: () => void): Promise<LiteApp> {
  const { connection, close } = openPool('supabase_auth_admin', parts.database, poolSize.auth, onBreak)
  const app = await makeApp(connection, parts).init()
  return { fetch: (request) => app.fetch(request), close }
}

/** Makes or completes the tables of schema auth. */
export async function ensureAuthSchema(parts: Parts): Promise<void> {
  const { connection, close } = openPool('supabase_auth_admin', parts.database, 1, () => undefined)
  try {
    await (await makeApp(connection, parts).init()).ensureSystemSchema()
  } finally {
    await close()
  }
}

type KeyReader = (key: string, request: Request) => Promise<{ type: 'secret' | 'publishable'; claims: { role: string } } | null>

function makeApp(connection: PostgresConnection, { secrets, mailbox, supabaseDir, siteUrl }: Parts, readKey?: KeyReader) {
  const template = { subject: 'Your sign-in code', content_path: path.join(supabaseDir, 'templates', 'sign-in-code.html') }
  const apiKeys = readKey && { resolver: (key: string, context: { req: { raw: Request } }) => readKey(key, context.req.raw) }
  return new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      site_url: siteUrl,
      email: { otp_length: 6, otp_expiry: codeLifetimeSeconds, template: { magic_link: template, confirmation: template } },
    },
    api: { schemas: ['public'] },
    db: { driver: 'postgres', migrations: { enabled: false } },
    storage: { enabled: false },
    studio: { enabled: false },
    options: { drivers: { email: signInMail(mailbox) }, server: { disableStudio: true, apiKeys } },
  })
}

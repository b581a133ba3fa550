import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { z } from 'zod'
import { startDelivery } from './app/email/delivery'
import { startSchedule } from './app/email/schedule'
import { newsTaker } from './app/email/take-news'
import { completeEnv, isOnThisMachine, readSettings, SettingError, type Env, type Settings } from './app/env.server'
import { makeExpressApp } from './app/http/express-app'
import { listen } from './app/http/listen'
import { logFailure } from './app/http/log'
import { resendWebhook } from './app/http/resend-webhook'
import { holidayCalendar } from './app/intake/public-holidays'
import { staticFiles } from './app/http/static-files'
import { startBackend, type Backend } from './supabase/local/backend'
import type { LocalMailbox } from './supabase/local/mailbox'
import { remoteMailbox } from './supabase/local/mailbox-door'
import { mailboxRoutes } from './supabase/local/mailbox-routes'
import { StartupError } from './supabase/local/startup-error'
import { welcome } from './supabase/local/welcome'

const isDevelopment = process.argv.includes('--dev')

type Closing = () => Promise<void>

async function start(closing: Closing[]): Promise<void> {
  const settings = readSettings()
  const backend = settings.SUPABASE_URL ? null : await bootBackend(settings, closing)
  const env = backend ? embeddedEnv(settings, backend) : hostedEnv(settings)
  const mailbox = backend?.mailbox ?? mailboxOfNeighbour(env)
  const delivery = startDelivery({ env, mailbox })
  closing.push(() => delivery.stop())
  const schedule = startSchedule(env, () => delivery.nudge(), holidayCalendar)
  closing.push(() => schedule.stop())
  const server = createServer()
  const pages = isDevelopment ? await developmentPages(server, closing) : await builtPages()
  const mailRoutes = mailbox && mailboxRoutes(mailbox)
  const webhook = env.RESEND_WEBHOOK_SECRET ? resendWebhook({ secret: env.RESEND_WEBHOOK_SECRET, take: newsTaker(env, () => delivery.nudge()) }) : null
  server.on('request', makeExpressApp({ env, isDevelopment, ...pages, mailbox: mailRoutes, webhook, afterChange: () => delivery.nudge() }))
  const listening = await listen(server, env.PORT, env.HOST)
  if (!listening) {
    throw new StartupError(`PORT ${env.PORT} on ${env.HOST} is in use: stop what listens there or set another PORT.`)
  }
  closing.push(() => listening.stop())
  console.log(backend ? await greeting(env, backend) : `Kickoff is ready at ${env.PUBLIC_URL}`)
}

async function bootBackend(settings: Settings, closing: Closing[]): Promise<Backend> {
  const { DATA_DIR: dataDir, DEMO: seed, PUBLIC_URL: siteUrl } = settings
  const backend = await startBackend({ dataDir, seed, siteUrl, supabaseDir: path.resolve('supabase') })
  closing.push(() => backend.stop())
  return backend
}

function embeddedEnv(settings: Settings, { url, publishableKey, secretKey, secrets }: Backend): Env {
  const access = { SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: publishableKey, SUPABASE_SECRET_KEY: secretKey }
  return completeEnv(settings, access, { LINK_SECRET: secrets.linkSecret, SESSION_SECRET: secrets.sessionSecret })
}

function hostedEnv(settings: Settings): Env {
  const { SUPABASE_URL = '', SUPABASE_PUBLISHABLE_KEY = '', SUPABASE_SECRET_KEY = '', LINK_SECRET = '', SESSION_SECRET = '' } = settings
  return completeEnv(settings, { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY }, { LINK_SECRET, SESSION_SECRET })
}

/** An embedded backend that runs as a process of its own has the mailbox with it. */
function mailboxOfNeighbour({ SUPABASE_URL, SUPABASE_SECRET_KEY, RESEND_API_KEY }: Env): LocalMailbox | null {
  return !RESEND_API_KEY && isOnThisMachine(SUPABASE_URL) ? remoteMailbox(SUPABASE_URL, SUPABASE_SECRET_KEY) : null
}

const buildSchema = z.custom<ServerBuild>((value) => typeof value === 'object' && value !== null && 'routes' in value)

type Pages = { build: ServerBuild | (() => Promise<ServerBuild>); files: RequestHandler }

async function builtPages(): Promise<Pages> {
  const build = buildSchema.parse(await import(pathToFileURL(path.resolve('build/server/index.js')).href))
  return { build, files: staticFiles(path.resolve('build/client')) }
}

/** Vite knows the pages only: the backend and this server stay up while they are reloaded. */
async function developmentPages(server: Server, closing: Closing[]): Promise<Pages> {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } })
  closing.push(() => vite.close())
  const build = async () => buildSchema.parse(await vite.ssrLoadModule('virtual:remix/server-build'))
  return { build, files: vite.middlewares }
}

function greeting({ PUBLIC_URL, LINK_SECRET }: Env, { databaseUrl }: Backend): Promise<string> {
  return welcome({ publicUrl: PUBLIC_URL, linkSecret: LINK_SECRET, databaseUrl })
}

/** Last started, first stopped: requests, then mail, then the database. */
async function stop(closing: Closing[]): Promise<void> {
  for (let close = closing.pop(); close; close = closing.pop()) {
    await close().catch((error: unknown) => logFailure('stopping', error))
  }
}

function stopOnSignal(closing: Closing[]): void {
  let isStopping = false
  const onSignal = () => {
    if (isStopping || closing.length === 0) process.exit(isStopping ? 1 : 0)
    isStopping = true
    void stop(closing).then(() => process.exit(0))
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

const closing: Closing[] = []
stopOnSignal(closing)
// The database driver can throw where nobody could catch it; a request that meets this is lost, the others are not.
process.on('uncaughtException', (error) => logFailure('unforeseen', error))
process.on('unhandledRejection', (error) => logFailure('unforeseen', error))
await start(closing).catch(async (error: unknown) => {
  const isForThePerson = error instanceof SettingError || error instanceof StartupError
  console.error(isForThePerson ? error.message : `The start failed: ${error instanceof Error ? error.message : String(error)}`)
  await stop(closing)
  process.exit(1)
})

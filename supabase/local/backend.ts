import { mkdir, realpath } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { listen } from '../../app/http/listen'
import { lockDataFolder } from './data-lock'
import { databaseUrl, lesserLogins, passwordOf, withDatabase, type DatabaseAddress } from './database-logins'
import { makeGateway } from './gateway'
import { authHelpersSql, rolesSql, schemasSql, storageSql } from './hosted-schema'
import { ensureAuthSchema } from './lite-apps'
import { openMailbox, type LocalMailbox } from './mailbox'
import { applyMigrations, isEmptyDatabase, prepareHistory } from './migrations'
import { superuser } from './postgres-cluster'
import { startPostgres } from './postgres-server'
import { keepingError } from './quiet-errors'
import { ensureSecrets, type Secrets } from './secrets'
import { applyPlannedSeed, planSeed } from './seed'
import { openServices } from './services'
import { clearAwayLeftovers } from './storage-app'
import { StartupError } from './startup-error'

export type BackendOptions = {
  /** Holds everything that lasts: the cluster, the secrets, the mailbox, the files. Made when absent. */
  dataDir: string
  /** The folder with migrations/, seed.sql and templates/, as the Supabase CLI takes it. */
  supabaseDir: string
  /** Fill an empty database with seed.sql. */
  seed?: boolean
  /** The loopback port to answer on; any free one when absent. */
  port?: number
  /** The public address of the app. */
  siteUrl?: string
}

/** A running Supabase: one address and two keys, and what only its own process can reach. */
export type Backend = {
  url: string
  publishableKey: string
  secretKey: string
  /** As `postgres`, the owner of the product's tables, as on hosted Supabase. */
  databaseUrl: string
  /** As the superuser, for tests and extensions only. */
  superuserUrl: string
  secrets: Secrets
  mailbox: LocalMailbox
  stop(): Promise<void>
}

type Closing = () => Promise<unknown>

/** Boots PostgreSQL and the Supabase services in front of it, and brings the schema up to date. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const closing: Closing[] = []
  try {
    return await boot(options, closing)
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}

async function boot(options: BackendOptions, closing: Closing[]): Promise<Backend> {
  await mkdir(options.dataDir, { recursive: true })
  const dataDir = await realpath(options.dataDir)
  const lock = await lockDataFolder(dataDir)
  closing.push(() => lock.release())
  const secrets = await ensureSecrets(dataDir)
  const postgres = await startPostgres(dataDir, secrets.databasePassword)
  closing.push(() => postgres.stop())
  const database = { port: postgres.port, password: secrets.databasePassword }
  const mailbox = await openMailbox(path.join(dataDir, 'mailbox.jsonl'))
  const { supabaseDir, siteUrl = 'http://localhost:3000' } = options
  const parts = { database, secrets, mailbox, supabaseDir, siteUrl, filesDir: path.join(dataDir, 'storage') }
  await prepareCluster(database)
  await keepingError(() => ensureAuthSchema(parts))
  await bringUpToDate(database, options)
  await clearAwayLeftovers(parts)
  const desk = await openServices(parts)
  closing.push(() => desk.close())
  const gateway = makeGateway(desk, { mailbox, secretKey: secrets.secretKey })
  const listening = await listen(createServer(getRequestListener(gateway)), options.port ?? 0, '127.0.0.1')
  if (!listening) throw new StartupError(`Port ${options.port} is in use: set another BACKEND_PORT.`)
  closing.push(() => listening.stop())
  return {
    url: `http://127.0.0.1:${listening.port}`,
    publishableKey: secrets.publishableKey,
    secretKey: secrets.secretKey,
    databaseUrl: databaseUrl('postgres', database),
    superuserUrl: databaseUrl(superuser, database),
    secrets,
    mailbox,
    stop: () => closeAll(closing),
  }
}

/** Last opened, first closed; what was closed once is not closed again. */
async function closeAll(closing: Closing[]): Promise<void> {
  for (let close = closing.pop(); close; close = closing.pop()) await close().catch(() => undefined)
}

async function prepareCluster(database: DatabaseAddress): Promise<void> {
  await withDatabase(databaseUrl(superuser, database), async (sql) => {
    await sql.unsafe(rolesSql)
    for (const login of lesserLogins) await sql.unsafe(`alter role ${login} password '${passwordOf(login, database.password)}'`)
    await sql.unsafe(schemasSql)
    await sql.unsafe(storageSql)
  })
}

async function bringUpToDate(database: DatabaseAddress, { supabaseDir, seed }: BackendOptions): Promise<void> {
  await withDatabase(databaseUrl('supabase_auth_admin', database), (sql) => sql.unsafe(authHelpersSql))
  await withDatabase(databaseUrl('postgres', database), async (sql) => {
    await prepareHistory(sql)
    if (seed && (await isEmptyDatabase(sql))) await planSeed(sql)
    await applyMigrations(sql, path.join(supabaseDir, 'migrations'))
    if (seed) await applyPlannedSeed(sql, supabaseDir)
  })
}

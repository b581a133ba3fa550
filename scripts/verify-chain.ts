import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { readSettings, SettingError } from '../app/env.server'
import { startBackend } from '../supabase/local/backend'
import { withDatabase } from '../supabase/local/database-logins'
import { findRunningDatabase } from '../supabase/local/running-database'
import { StartupError } from '../supabase/local/startup-error'
import { brokenPositions, exportedChainSchema } from './exported-chain'

const brokenSchema = z.array(z.object({ event_id: z.string().nullable(), chain_id: z.string() }))

/** Verifies an exported history, or with no file named every chain in the database. Ends with 1 where something is not as it was written. */
async function verify(): Promise<boolean> {
  const [file] = process.argv.slice(2)
  return file ? verifyExport(file) : verifyDatabase()
}

async function verifyExport(file: string): Promise<boolean> {
  const history = exportedChainSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  const broken = brokenPositions(history)
  console.log(broken.length === 0 ? `Unbroken: ${history.events.length} events.` : `Broken at ${broken.join(', ')}.`)
  return broken.length === 0
}

async function verifyDatabase(): Promise<boolean> {
  const settings = readSettings()
  if (settings.DATABASE_URL) return verifyAll(settings.DATABASE_URL)
  if (settings.SUPABASE_URL) throw new SettingError("DATABASE_URL is missing: set it to your project's connection string, as owner of its tables.")
  const running = await findRunningDatabase(await realpath(settings.DATA_DIR).catch(() => settings.DATA_DIR))
  if (running) return verifyAll(running)
  const backend = await startBackend({ dataDir: settings.DATA_DIR, supabaseDir: path.resolve('supabase'), seed: false })
  try {
    return await verifyAll(backend.databaseUrl)
  } finally {
    await backend.stop()
  }
}

async function verifyAll(databaseUrl: string): Promise<boolean> {
  return withDatabase(databaseUrl, async (sql) => {
    const broken = brokenSchema.parse([...(await sql`select * from private.broken_events()`)])
    const [counted] = await sql`select count(*) as events, count(distinct chain_id) as chains from public.events`
    for (const { event_id: event, chain_id: chain } of broken) console.log(`Broken: ${event ? `event ${event} of ` : 'all events are gone of '}chain ${chain}`)
    if (broken.length === 0) console.log(`Unbroken: ${counted?.events} events in ${counted?.chains} chains.`)
    return broken.length === 0
  })
}

await verify().then(
  (isUnbroken) => process.exit(isUnbroken ? 0 : 1),
  (error: unknown) => {
    const isForThePerson = error instanceof SettingError || error instanceof StartupError
    const message = error instanceof Error ? error.message : String(error)
    console.error(isForThePerson ? message : `Nothing was verified: ${message}`)
    process.exit(2)
  },
)

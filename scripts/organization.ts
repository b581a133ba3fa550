import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readSettings, SettingError, type Settings } from '../app/env.server'
import { startBackend } from '../supabase/local/backend'
import { withDatabase } from '../supabase/local/database-logins'
import { findRunningDatabase } from '../supabase/local/running-database'
import { StartupError } from '../supabase/local/startup-error'

const wantedSchema = z.object({ name: z.string().trim().min(1), admin: z.email(), 'admin-name': z.string().trim().min(1) })
type Wanted = z.infer<typeof wantedSchema>

const usage = 'Use it like this: npm run organization -- --name "Firm" --admin you@example.com --admin-name "Your Name"'

/** Founds an organization with its first admin, who can then sign in and invite the others. */
async function foundOrganization(): Promise<void> {
  const wanted = readWanted()
  const settings = readSettings()
  if (settings.DATABASE_URL) return found(settings.DATABASE_URL, wanted)
  if (settings.SUPABASE_URL) {
    throw new SettingError("DATABASE_URL is missing: set it to your project's connection string, as owner of its tables.")
  }
  const running = await findRunningDatabase(await realpath(settings.DATA_DIR).catch(() => settings.DATA_DIR))
  if (running) return found(running, wanted)
  await foundInStoppedBackend(settings, wanted)
}

function readWanted(): Wanted {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { name: text, admin: text, 'admin-name': text }, strict: false })
  const wanted = wantedSchema.safeParse(values)
  if (!wanted.success) throw new SettingError(usage)
  return wanted.data
}

async function foundInStoppedBackend({ DATA_DIR: dataDir }: Settings, wanted: Wanted): Promise<void> {
  const backend = await startBackend({ dataDir, supabaseDir: path.resolve('supabase'), seed: false })
  try {
    await found(backend.databaseUrl, wanted)
  } finally {
    await backend.stop()
  }
}

async function found(databaseUrl: string, { name, admin, 'admin-name': adminName }: Wanted): Promise<void> {
  await withDatabase(databaseUrl, (sql) => sql`select private.found_organization(${name}, ${adminName}, ${admin})`)
  console.log(`${name} is founded; ${admin} can sign in now.`)
}

await foundOrganization().catch((error: unknown) => {
  const isForThePerson = error instanceof SettingError || error instanceof StartupError
  const message = error instanceof Error ? error.message : String(error)
  console.error(isForThePerson ? message : `The organization was not founded: ${message}`)
  process.exit(1)
})

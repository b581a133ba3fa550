import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Sql } from 'postgres'
import { explainSqlError } from './sql-error'
import { StartupError } from './startup-error'

const first = 'seed.sql'

/**
 * Marks an empty database as one that wants the demo data, before anything else is in it:
 * a first start that dies in between is completed by the next.
 */
export async function planSeed(sql: Sql): Promise<void> {
  await sql`insert into supabase_migrations.seed_files (path, hash) values (${first}, '') on conflict do nothing`
}

/** Runs the planned demo data, `seed.sql` and then `seed/*.sql`, all of it or nothing, once. */
export async function applyPlannedSeed(sql: Sql, supabaseDir: string): Promise<void> {
  const files = await seedFiles(supabaseDir)
  if (files.length === 0) return
  await sql.begin(async (transaction) => {
    const claimed = await transaction`
      update supabase_migrations.seed_files set hash = 'applied' where path = ${first} and hash = '' returning path`
    if (claimed.length === 0) return
    for (const file of files) {
      const text = await readFile(file, 'utf8')
      await transaction.unsafe(text).catch((error: unknown) => {
        throw new StartupError(`The demo data in ${path.basename(file)} failed${explainSqlError(error, text)}`)
      })
    }
  })
}

async function seedFiles(supabaseDir: string): Promise<string[]> {
  const list = async (folder: string) => (await readdir(folder).catch((): string[] => [])).map((name) => path.join(folder, name))
  const beside = (await list(supabaseDir)).filter((file) => path.basename(file) === first)
  const deals = (await list(path.join(supabaseDir, 'seed'))).filter((file) => file.endsWith('.sql'))
  return [...beside, ...deals.sort()]
}

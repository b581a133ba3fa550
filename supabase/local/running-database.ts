import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { databaseUrl, withDatabase } from './database-logins'
import { ensureSecrets } from './secrets'

/** The line of PostgreSQL's own lock file that holds its port. */
const portLine = 3

/** The address of the data folder's database if a server is running on it, as the owner of its tables. */
export async function findRunningDatabase(dataDir: string): Promise<string | null> {
  const lock = await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => null)
  const port = Number(lock?.split('\n')[portLine])
  if (!port) return null
  const url = databaseUrl('postgres', { port, password: (await ensureSecrets(dataDir)).databasePassword })
  return withDatabase(url, (sql) => sql`select 1`).then(
    () => url,
    () => null,
  )
}

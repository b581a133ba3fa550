import { execFile, type SpawnOptions } from 'node:child_process'
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { StartupError } from './startup-error'

const run = promisify(execFile)

/** The operating system's user that PostgreSQL runs as; null means the user who started this process. */
export type PostgresAccount = { uid: number; gid: number } | null

/** A program as it must be started: PostgreSQL refuses to run as root. */
export type Launch = { file: string; args: string[]; options: SpawnOptions }

/** Only root needs another account; it gets the usual `postgres` one, made when absent. */
export async function findPostgresAccount(): Promise<PostgresAccount> {
  if (process.getuid?.() !== 0) return null
  return (await lookUp('postgres')) ?? (await createAccount())
}

async function lookUp(name: string): Promise<PostgresAccount> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}

async function createAccount(): Promise<PostgresAccount> {
  await run('groupadd', ['--system', 'postgres']).catch(() => undefined)
  await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']).catch(() => undefined)
  const account = await lookUp('postgres')
  if (account) return account
  throw new StartupError('PostgreSQL refuses to run as root and no user "postgres" could be made: start as an ordinary user instead.')
}

/**
 * How to start a program as the account. Where the project lies in a folder closed to others (root's home,
 * as on most fresh servers), the account gets the one capability that lets it pass, and no other right of root.
 */
export async function launchAs(account: PostgresAccount, file: string, args: string[], paths: string[]): Promise<Launch> {
  const options: SpawnOptions = { cwd: path.parse(process.cwd()).root }
  if (!account) return { file, args, options }
  const reachable = await Promise.all([file, ...paths].map((each) => canReach(account, each)))
  if (reachable.every(Boolean)) return { file, args, options: { ...options, ...account } }
  return { file: await findSetpriv(), args: [...asAccount(account), file, ...args], options }
}

function asAccount({ uid, gid }: { uid: number; gid: number }): string[] {
  const capability = '+dac_override'
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  return [...identity, `--inh-caps=${capability}`, `--ambient-caps=${capability}`]
}

async function findSetpriv(): Promise<string> {
  for (const file of ['/usr/bin/setpriv', '/bin/setpriv']) {
    if (await access(file, constants.X_OK).then(() => true, () => false)) return file
  }
  throw new StartupError(
    'PostgreSQL refuses to run as root and its own user cannot reach this folder: move the project out of the closed folder or start as an ordinary user.',
  )
}

async function canReach(account: { uid: number; gid: number }, target: string): Promise<boolean> {
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = await stat(folder)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (folder === path.dirname(folder)) return true
  }
}

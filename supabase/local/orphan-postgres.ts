import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const patience = { fast: 10_000, immediate: 5_000 }

/**
 * Ends a PostgreSQL of this folder that outlived its server, which was killed. The process is checked to be
 * that folder's before it gets a signal: its number may have gone to a stranger since.
 */
export async function endOrphan(folder: string): Promise<void> {
  const lock = path.join(folder, 'postmaster.pid')
  const pid = Number.parseInt(await readFile(lock, 'utf8').catch(() => ''), 10)
  if (!(pid > 0) || !isAlive(pid)) return
  if (!(await commandOf(pid)).includes(folder)) return rm(lock, { force: true })
  process.kill(pid, 'SIGINT')
  if (await ends(pid, patience.fast)) return
  process.kill(pid, 'SIGQUIT')
  await ends(pid, patience.immediate)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function commandOf(pid: number): Promise<string> {
  const own = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  if (own !== null) return own
  return run('ps', ['-o', 'command=', '-p', String(pid)]).then(({ stdout }) => stdout, () => '')
}

async function ends(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(25)) if (!isAlive(pid)) return true
  return false
}

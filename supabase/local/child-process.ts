import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Launch } from './postgres-account'
import { StartupError } from './startup-error'

/**
 * Starts a program of PostgreSQL with its words going to a log file. It gets a process group of its own:
 * Ctrl-C then reaches only the server, which ends PostgreSQL after the requests in flight.
 */
export function spawnLogged({ file, args, options }: Launch, logFile: string): ChildProcess {
  const log = openSync(logFile, 'w', 0o600)
  const env = process.platform === 'win32' ? undefined : { LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' as const }
  try {
    return spawn(file, args, { ...options, env, detached: true, windowsHide: true, stdio: ['ignore', log, log] })
  } finally {
    closeSync(log)
  }
}

/** Resolves when the child has ended; a child that could not be started has ended too. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}

/** Runs a program to its end and refuses with the last line of its log when it failed. */
export async function runToEnd(launch: Launch, logFile: string): Promise<void> {
  const child = spawnLogged(launch, logFile)
  await ended(child)
  if (child.exitCode !== 0) throw await postgresFailure(logFile)
}

/** What PostgreSQL said last, as the sentence that stops the start. */
export async function postgresFailure(logFile: string): Promise<StartupError> {
  const log = await readFile(logFile, 'utf8').catch(() => '')
  const last = log.trim().split('\n').findLast((line) => /FATAL|error|ERROR/.test(line)) ?? log.trim().split('\n').at(-1)
  return new StartupError(`The embedded PostgreSQL did not start: ${last || 'it said nothing'} (see ${logFile}).`)
}

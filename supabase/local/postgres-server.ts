import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { ended, postgresFailure, spawnLogged } from './child-process'
import { findFreePort } from './free-port'
import { endOrphan } from './orphan-postgres'
import { findPostgresAccount, launchAs } from './postgres-account'
import { findPostgresBinaries } from './postgres-binaries'
import { ensureCluster, superuser, type Cluster } from './postgres-cluster'

/** A PostgreSQL that is kept running until `stop`, which ends it cleanly. */
export type PostgresServer = { port: number; stop(): Promise<void> }

/** Acknowledged writes survive a kill, and the words of a failed statement never reach the log. */
const settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  timezone: 'UTC',
  jit: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}
const patience = { start: 120_000, stop: 20_000, again: 1_000 }

/** Starts PostgreSQL on the data folder, whose cluster is made on the first start. */
export async function startPostgres(dataDir: string, password: string): Promise<PostgresServer> {
  const [binaries, account] = await Promise.all([findPostgresBinaries(), findPostgresAccount()])
  const cluster = { binaries, account, password, folder: path.join(dataDir, 'postgres'), logFile: path.join(dataDir, 'postgres.log') }
  await endOrphan(cluster.folder)
  await ensureCluster(cluster)
  return keepRunning(cluster, await findFreePort())
}

/** A PostgreSQL that died by itself comes back on the same port, where its clients find it again. */
async function keepRunning(cluster: Cluster, port: number): Promise<PostgresServer> {
  let child = await startChild(cluster, port)
  let isStopping = false
  // Also when this process ends in haste, PostgreSQL is asked to end; only a kill leaves an orphan behind.
  const endWithProcess = () => void child.kill('SIGINT')
  process.once('exit', endWithProcess)
  const watching = (async () => {
    for (await ended(child); !isStopping; await ended(child)) child = await startAgain(cluster, port, () => isStopping, child)
  })()
  return {
    port,
    async stop() {
      isStopping = true
      process.off('exit', endWithProcess)
      await stopChild(child)
      await watching
      // One that was just being started again when the stop came.
      await stopChild(child)
    },
  }
}

async function startAgain(cluster: Cluster, port: number, isStopping: () => boolean, dead: ChildProcess): Promise<ChildProcess> {
  console.error('backend: PostgreSQL ended by itself and is started again')
  while (!isStopping()) {
    try {
      await endOrphan(cluster.folder)
      return await startChild(cluster, port)
    } catch {
      // Its own children may still be dying; PostgreSQL waits for them by refusing to start.
      await sleep(patience.again)
    }
  }
  return dead
}

async function startChild(cluster: Cluster, port: number): Promise<ChildProcess> {
  const { binaries, account, folder, logFile } = cluster
  const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawnLogged(await launchAs(account, binaries.postgres, ['-D', folder, ...flags], [folder]), logFile)
  await waitUntilReady(cluster, child, port)
  return child
}

async function waitUntilReady(cluster: Cluster, child: ChildProcess, port: number): Promise<void> {
  const over = ended(child).then(() => 'ended' as const)
  for (const end = Date.now() + patience.start; Date.now() < end; ) {
    if ((await Promise.race([answers(port, cluster.password), over])) === true) return
    if ((await Promise.race([sleep(25), over])) === 'ended') break
  }
  await stopChild(child)
  throw await postgresFailure(cluster.logFile)
}

async function answers(port: number, password: string): Promise<boolean> {
  const sql = postgres({ host: '127.0.0.1', port, password, user: superuser, database: 'postgres', max: 1, connect_timeout: 5 })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything else is on disk. */
async function stopChild(child: ChildProcess): Promise<void> {
  const over = ended(child)
  child.kill('SIGINT')
  const isOver = await Promise.race([over.then(() => true), sleep(patience.stop, false, { ref: false })])
  if (isOver) return
  child.kill('SIGQUIT')
  await over
}

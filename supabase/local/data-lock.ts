import { createHash } from 'node:crypto'
import { unlink } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { StartupError } from './startup-error'

/** Held while a process uses the data folder; `release` gives it up. */
export type DataLock = { release(): Promise<void> }

/**
 * One process a data folder. The lock is a local socket and not a file with a process id:
 * the system ends it with its owner, however that died, so a stale one can be told from a live one.
 */
export async function lockDataFolder(dataDir: string): Promise<DataLock> {
  const address = lockAddress(dataDir)
  const server = net.createServer((socket) => socket.destroy())
  if (!(await listens(server, address))) {
    if (await answers(address)) {
      throw new StartupError(`Another server already uses the data folder ${dataDir}: stop it first or set another DATA_DIR.`)
    }
    await unlink(address).catch(() => undefined)
    if (!(await listens(server, address))) throw new StartupError(`The data folder ${dataDir} cannot be locked.`)
  }
  server.unref()
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** The longest path that every Unix takes for a socket. */
const longestSocketPath = 100

function lockAddress(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\kickoff-${name}`
  const beside = path.join(dataDir, 'lock.sock')
  return beside.length <= longestSocketPath ? beside : path.join(os.tmpdir(), `kickoff-${name}.sock`)
}

function listens(server: net.Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(address, () => resolve(true))
  })
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address, () => resolve(true)).on('error', () => resolve(false))
    socket.on('close', () => socket.destroy())
  })
}

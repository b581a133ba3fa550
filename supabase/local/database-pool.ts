import { once } from 'node:events'
import net from 'node:net'
import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres'
import { databaseUrl, type DatabaseAddress, type Login } from './database-logins'
import { refuseBrokenConnections } from './lasting-connections'

/** lite's connections to the database; `close` ends them for good, also those that hang. */
export type DatabasePool = { connection: PostgresConnection; close(): Promise<void> }

/** How long statements in flight may go on while their connections are closed, in seconds. */
const closingPatience = 5

// lite has written its jsonb arguments down already; the driver would quote them once more, into JSON strings.
const jsonb = {
  to: 3802,
  from: [3802],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (text: string): unknown => JSON.parse(text),
}

/**
 * Opens connections as one login. Their sockets are kept at hand, because the driver forgets some of those that
 * break or that were being opened while it was told to end: each would hold a place in the database for ever.
 */
export function openPool(login: Login, database: DatabaseAddress, max: number, onBreak: () => void): DatabasePool {
  const sockets = new Set<net.Socket>()
  let isClosing = false
  async function socket(): Promise<net.Socket> {
    if (isClosing) throw Object.assign(new Error('The connections are being closed'), { code: 'CONNECTION_ENDED' })
    const opened = net.connect(database.port, '127.0.0.1')
    sockets.add(opened)
    opened.once('close', () => {
      sockets.delete(opened)
      if (!isClosing) onBreak()
    })
    await once(opened, 'connect')
    return opened
  }
  // Without a lifetime a connection only ever ends because it broke.
  const postgresOptions = { max, max_lifetime: null, connect_timeout: 5, onnotice: () => undefined, socket, types: { jsonb } }
  const connection = createPostgresConnection({ url: databaseUrl(login, database), postgresOptions })
  refuseBrokenConnections(connection)
  return {
    connection,
    async close() {
      isClosing = true
      await connection.driver.end({ timeout: closingPatience }).catch(() => undefined)
      for (const each of sockets) each.destroy()
    },
  }
}

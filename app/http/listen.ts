import type { Server } from 'node:http'

const patience = { keepAlive: 65_000, headers: 70_000, wholeRequest: 60_000, inFlight: 20_000, look: 50 }

/** Starts to accept requests; null when somebody else has the port. */
export function listen(server: Server, port: number, host: string): Promise<Server | null> {
  // Longer than the usual proxy keeps a connection, or it would send into one that is being closed.
  server.keepAliveTimeout = patience.keepAlive
  server.headersTimeout = patience.headers
  server.requestTimeout = patience.wholeRequest
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(port, host, () => resolve(server))
  })
}

/** Stops accepting, lets what is in flight finish, and cuts off only what never would. */
export async function stopListening(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), patience.look)
  const tooLong = setTimeout(() => server.closeAllConnections(), patience.inFlight)
  await closed
  clearInterval(idle)
  clearTimeout(tooLong)
}

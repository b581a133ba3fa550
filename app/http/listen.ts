import type { Server } from 'node:http'

const patience = { keepAlive: 65_000, headers: 70_000, wholeRequest: 60_000, inFlight: 20_000 }

/** A server that accepts requests; `stop` accepts no more, lets those in flight finish and then closes. */
export type Listening = { port: number; stop(): Promise<void> }

/** Starts to accept requests; null when somebody else has the port. */
export async function listen(server: Server, port: number, host: string): Promise<Listening | null> {
  // Longer than the usual proxy keeps a connection, or it would send into one that is being closed.
  server.keepAliveTimeout = patience.keepAlive
  server.headersTimeout = patience.headers
  server.requestTimeout = patience.wholeRequest
  const untilNoneIsInFlight = countRequests(server)
  if (!(await opens(server, port, host))) return null
  return {
    port: portOf(server) ?? port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const tooLong = setTimeout(() => server.closeAllConnections(), patience.inFlight)
      await Promise.race([untilNoneIsInFlight(), closed])
      // Node takes a connection whose last request was not read to its end for one that is busy.
      server.closeAllConnections()
      await closed
      clearTimeout(tooLong)
    },
  }
}

function countRequests(server: Server): () => Promise<void> {
  let inFlight = 0
  let onNone: () => void = () => undefined
  server.on('request', (_request, response) => {
    inFlight += 1
    response.once('close', () => {
      inFlight -= 1
      if (inFlight === 0) onNone()
    })
  })
  return () =>
    new Promise((resolve) => {
      onNone = resolve
      if (inFlight === 0) resolve()
    })
}

function opens(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(port, host, () => resolve(true))
  })
}

function portOf(server: Server): number | null {
  const address = server.address()
  return address && typeof address === 'object' ? address.port : null
}

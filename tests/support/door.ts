import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'

/** Who stands at the door: true when they have dealt with whoever knocked, who is let through otherwise. */
export type DoorKeeper = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean

/** Opens a way to the database with somebody standing at it; resolves with its address. */
export function openDoor(supabaseUrl: string, keep: DoorKeeper): Promise<string> {
  const { hostname, port } = new URL(supabaseUrl)
  const door = createServer((incoming, outgoing) => {
    if (keep(incoming, outgoing)) return
    const onwards = forward({ hostname, port, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onwards)
  })
  door.unref()
  return new Promise((resolve) => {
    door.listen(0, '127.0.0.1', () => {
      const address = door.address()
      resolve(`http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`)
    })
  })
}

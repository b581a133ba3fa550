import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'

const mailSchema = z.object({ from: z.string(), to: z.string(), reply_to: z.string().optional(), subject: z.string(), html: z.string(), text: z.string(), headers: z.record(z.string(), z.string()) })

/** A mail that came in, as the provider hands it out. */
export type ArrivedMail = { from: string; subject?: string; text: string | null; html?: string; message_id: string; headers?: Record<string, string> }

/** What the provider does with one request: take the mail or not, then answer, say nothing, or hang up. */
export type Reaction = {
  takes: boolean
  answers: 'plainly' | 'never' | 'hangs up' | { status: number; name: string; headers?: Record<string, string> }
}

export const takesIt: Reaction = { takes: true, answers: 'plainly' }
export const fails = (status: number, name: string, headers?: Record<string, string>): Reaction => ({ takes: false, answers: { status, name, headers } })

type Taken = { id: string; body: string; at: number }
export type CaughtMail = z.infer<typeof mailSchema> & { key: string }

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Resend's API on this machine, as documented: a mail with a key that was taken within 24 hours is answered as before and
 * not taken again; one with a known key and other words is refused.
 */
export async function startResendCatcher(now: () => number = Date.now) {
  const taken = new Map<string, Taken>()
  const accepted: CaughtMail[] = []
  const requests: { key: string; at: number; authorization: string | undefined }[] = []
  const arrived = new Map<string, ArrivedMail>()
  let clashes = 0
  let react: (key: string) => Reaction = () => takesIt

  function handOut(id: string, response: ServerResponse): void {
    const mail = arrived.get(id)
    if (mail) return respond(response, 200, { object: 'email', id, to: [], headers: {}, ...mail })
    respond(response, 404, { statusCode: 404, name: 'not_found', message: 'No such mail' })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = /^\/emails\/receiving\/([\w-]+)/.exec(request.url ?? '')?.[1]
    if (request.method === 'GET' && asked) return handOut(asked, response)
    const key = String(request.headers['idempotency-key'])
    requests.push({ key, at: now(), authorization: request.headers.authorization })
    const body = await bodyOf(request)
    const reaction = react(key)
    const known = freshly(taken.get(key))
    if (known && known.body !== body) {
      clashes++
      return respond(response, 409, { statusCode: 409, name: 'invalid_idempotent_request', message: 'Other words' })
    }
    const id = known?.id ?? randomUUID()
    if (reaction.takes && !known) {
      taken.set(key, { id, body, at: now() })
      accepted.push({ key, ...mailSchema.parse(JSON.parse(body)) })
    }
    if (reaction.answers === 'never') return
    if (reaction.answers === 'hangs up') return void request.socket.destroy()
    if (reaction.answers === 'plainly') return respond(response, 200, { id }, { 'ratelimit-remaining': '1' })
    const { status, name, headers } = reaction.answers
    respond(response, status, { statusCode: status, name, message: `about ${key}@example.com` }, headers)
  }
  const freshly = (known: Taken | undefined) => (known && now() - known.at < DAY_MS ? known : undefined)

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`,
    accepted,
    requests,
    /** A mail comes in; returns the id that the webhook tells. */
    receive(mail: ArrivedMail): string {
      const id = randomUUID()
      arrived.set(id, mail)
      return id
    },
    clashes: () => clashes,
    reactWith(next: (key: string) => Reaction) {
      react = next
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
export type ResendCatcher = Awaited<ReturnType<typeof startResendCatcher>>

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

function respond(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

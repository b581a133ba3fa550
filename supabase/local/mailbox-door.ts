import { z } from 'zod'
import { newMessageSchema, type LocalMailbox, type LocalMessage } from './mailbox'
import { mailboxPage, mailboxPolicy } from './mailbox-page'

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Answers `/mailbox` and `/mailbox.json`, with `?to=` for the mail of one recipient, or null when the request is not about
 * them or may not see them. A page of another site could point its own name at this machine, hence the look at the name
 * that was asked for.
 */
export async function answerMailbox(request: Request, mailbox: LocalMailbox): Promise<Response | null> {
  const { pathname, hostname, searchParams } = new URL(request.url)
  const to = searchParams.get('to') ?? undefined
  if (request.method !== 'GET' || !loopbackHosts.has(hostname)) return null
  const headers = { 'cache-control': 'no-store', 'content-security-policy': mailboxPolicy, 'x-content-type-options': 'nosniff' }
  if (pathname === '/mailbox.json') return Response.json({ messages: await mailbox.list(to) }, { headers })
  if (pathname !== '/mailbox') return null
  return new Response(mailboxPage(await mailbox.list(to)), { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
}

/** Takes mail from an app that runs as another process and shows the secret key. */
export async function acceptMail(request: Request, mailbox: LocalMailbox, secretKey: string): Promise<Response | null> {
  if (request.method !== 'POST' || new URL(request.url).pathname !== '/mailbox.json') return null
  if (request.headers.get('apikey') !== secretKey) return Response.json({ message: 'Invalid API key' }, { status: 401 })
  const message = newMessageSchema.safeParse(await request.json().catch(() => null))
  if (!message.success) return Response.json({ message: 'Not a mail' }, { status: 400 })
  await mailbox.put(message.data)
  return Response.json({}, { status: 201 })
}

const listSchema = z.object({ messages: z.array(newMessageSchema.extend({ sentAt: z.iso.datetime() })) })

/** The mailbox of an embedded backend that runs as a process of its own. */
export function remoteMailbox(url: string, secretKey: string): LocalMailbox {
  const address = `${url}/mailbox.json`
  return {
    async put(message) {
      const headers = { apikey: secretKey, 'content-type': 'application/json' }
      const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(message) })
      if (!answer.ok) throw new Error(`The local mailbox answered ${answer.status}`)
    },
    async list(to): Promise<LocalMessage[]> {
      const answer = await fetch(to === undefined ? address : `${address}?${new URLSearchParams({ to })}`)
      return listSchema.parse(await answer.json()).messages
    },
  }
}

import { randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import express from 'express'
import { Webhook } from 'standardwebhooks'
import { newsTaker } from '~/email/take-news'
import { resendWebhook } from '~/http/resend-webhook'
import type { DeliveryStage } from './delivery-stage'

/** What stands beside the provider's words; the signature is made over the others unless one is given. */
type Envelope = { id?: string; at?: Date; secret?: string; signature?: string }

/** The real door for the provider's news, on a port of its own, and somebody who signs as the provider does. */
export async function openWebhookDoor(stage: DeliveryStage, inboundDomain: string | null = null) {
  const secret = `whsec_${randomBytes(24).toString('base64')}`
  const { url, publishableKey, secretKey } = stage.backend
  const take = newsTaker(
    {
      SUPABASE_URL: url,
      SUPABASE_PUBLISHABLE_KEY: publishableKey,
      SUPABASE_SECRET_KEY: secretKey,
      RESEND_API_KEY: 're_test',
      RESEND_BASE_URL: stage.resend.url,
      INBOUND_DOMAIN: inboundDomain ?? undefined,
      MAIL_FROM: 'Kickoff <kickoff@mail.example>',
    },
    () => undefined,
  )
  const server = createServer(express().use('/webhooks/resend', resendWebhook({ secret, take })))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const door = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}/webhooks/resend`

  /** Hands a body in; returns the status. */
  async function send(body: string, { id = `msg_${randomUUID()}`, at = new Date(), secret: key = secret, signature }: Envelope = {}): Promise<number> {
    const answer = await fetch(door, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'svix-id': id,
        'svix-timestamp': String(Math.floor(at.getTime() / 1000)),
        'svix-signature': signature ?? new Webhook(key).sign(id, at, body),
      },
    })
    return answer.status
  }
  return {
    send,
    sign: (id: string, at: Date, body: string) => new Webhook(secret).sign(id, at, body),
    /** Tells about a mail of ours, as it was at a moment. */
    tell: (type: string, mailId: string, at = new Date(), more: object = {}, envelope: Envelope = {}) =>
      send(JSON.stringify({ type, created_at: at.toISOString(), data: { email_id: mailId, ...more } }), envelope),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
export type WebhookDoor = Awaited<ReturnType<typeof openWebhookDoor>>

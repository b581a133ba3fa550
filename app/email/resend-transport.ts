import { Resend, type CreateEmailResponse } from 'resend'
import { z } from 'zod'
import type { OutgoingMail, SendAnswer, Transport } from './transport'

export type ResendAccount = { apiKey: string; baseUrl?: string; perSecond: number; patienceMs?: number }

const PATIENCE_MS = 20_000

/** Whether mail sent there goes out into the world, and not to a stand-in of Resend's. */
export const isResendItself = (baseUrl: string | undefined): boolean => baseUrl === undefined || /(^|\.)resend\.com\.?$/.test(new URL(baseUrl).hostname)

/**
 * Delivers through Resend. The outbox row's id is the idempotency key: within 24 hours Resend takes the same id once
 * and answers a repetition as it answered the first time.
 */
export function resendTransport({ apiKey, baseUrl, perSecond, patienceMs = PATIENCE_MS }: ResendAccount): Transport {
  const resend = new Resend(apiKey, { baseUrl: baseUrl?.replace(/\/+$/, '') })
  return {
    perSecond,
    async send(mail) {
      const request = { idempotencyKey: mail.id, signal: AbortSignal.timeout(patienceMs) }
      const response = await resend.emails.send(contentOf(mail), request).catch(() => null)
      return response ? answerOf(response) : { kind: 'unclear' }
    },
  }
}

// The header keeps out-of-office programs from answering to a program.
const contentOf = ({ from, to, replyTo, subject, html, text }: OutgoingMail) => ({
  from,
  to,
  ...(replyTo ? { replyTo } : {}),
  subject,
  html,
  text,
  headers: { 'Auto-Submitted': 'auto-generated' },
})

const acceptedSchema = z.object({ id: z.string().min(1) })
const errorSchema = z.object({ statusCode: z.number().nullable(), name: z.string() })

function answerOf({ data, error, headers }: CreateEmailResponse): SendAnswer {
  const pause = { pauseSeconds: pauseOf(headers ?? {}) }
  const accepted = acceptedSchema.safeParse(data)
  if (accepted.success) return { ...pause, kind: 'accepted', providerId: accepted.data.id }
  const failure = errorSchema.safeParse(error)
  if (!failure.success) return { ...pause, kind: 'unclear' }
  return { ...pause, ...refusalOf(failure.data.statusCode ?? 0, failure.data.name, retryAfterOf(headers ?? {})) }
}

function refusalOf(status: number, name: string, afterSeconds: number | null): SendAnswer {
  if (status === 429) return { kind: 'held_back', afterSeconds, reason: name.endsWith('quota_exceeded') ? 'quota_used_up' : 'provider_busy' }
  if (name === 'invalid_idempotent_request') return { kind: 'refused', reason: 'changed_since_tried' }
  // Another try with this key is under way (409), or the provider gave up waiting for us (408): either may have been taken.
  if (status === 409 || status === 408 || status < 400 || status >= 500) return { kind: 'unclear' }
  return { kind: 'refused', reason: status === 401 || status === 403 ? 'sender_refused' : 'mail_refused' }
}

type Headers = Record<string, string>

/** `retry-after` holds seconds, or a date by the same standard. */
function retryAfterOf(headers: Headers): number | null {
  const value = headers['retry-after']
  if (!value) return null
  const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null
}

function pauseOf(headers: Headers): number | undefined {
  const isUsedUp = Number(headers['ratelimit-remaining'] ?? Number.NaN) <= 0
  const reset = isUsedUp ? Number(headers['ratelimit-reset']) : 0
  const pause = Math.max(retryAfterOf(headers) ?? 0, Number.isFinite(reset) ? reset : 0)
  return pause > 0 ? pause : undefined
}

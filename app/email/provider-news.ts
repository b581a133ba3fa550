import { z } from 'zod'
import type { MailNews } from '~/data/mail-news'
import type { FateNews } from '~/domain/mail-fate'

const FATES = new Map<string, FateNews>(
  Object.entries({
    'email.sent': 'sent',
    'email.delivered': 'delivered',
    'email.delivery_delayed': 'delayed',
    'email.bounced': 'bounced',
    'email.suppressed': 'suppressed',
    'email.complained': 'complained',
    'email.failed': 'failed',
  } as const),
)

const momentSchema = z
  .string()
  .max(64)
  .refine((value) => !Number.isNaN(Date.parse(value)))
  .transform((value) => new Date(value).toISOString())

const newsSchema = z.object({ type: z.string().max(100), created_at: momentSchema, data: z.unknown() })
const idSchema = z.string().regex(/^[\w-]{1,100}$/)

const fateSchema = z.object({
  email_id: idSchema,
  bounce: z.object({ type: z.string().max(100), subType: z.string().max(100) }).partial().nullish(),
})

const arrivedSchema = z.object({
  email_id: idSchema,
  to: z.array(z.string()).max(1000),
  cc: z.array(z.string()).max(1000).nullish(),
  received_for: z.array(z.string()).max(1000).nullish(),
})

/** What the provider tells: what became of a mail of ours, that a mail came, or something that does not concern us. */
export type ProviderNews =
  | { about: 'fate'; fate: Omit<MailNews, 'webhookId'> }
  | { about: 'arrival'; mailId: string; addresses: string[] }
  | { about: 'nothing' }

/** Reads what Resend tells; null where it is not what Resend sends. */
export function readProviderNews(told: unknown): ProviderNews | null {
  const news = newsSchema.safeParse(told)
  if (!news.success) return null
  const { type, created_at: at, data } = news.data
  const kind = FATES.get(type)
  if (kind) return fateOf(kind, at, data)
  return type === 'email.received' ? arrivalOf(data) : { about: 'nothing' }
}

function fateOf(kind: FateNews, at: string, data: unknown): ProviderNews | null {
  const read = fateSchema.safeParse(data)
  if (!read.success) return null
  const reason = kind === 'bounced' ? shortWord(read.data.bounce?.type, read.data.bounce?.subType) : kind
  return { about: 'fate', fate: { providerId: read.data.email_id, kind, at, reason } }
}

function arrivalOf(data: unknown): ProviderNews | null {
  const read = arrivedSchema.safeParse(data)
  if (!read.success) return null
  const { email_id: mailId, to, cc, received_for: receivedFor } = read.data
  return { about: 'arrival', mailId, addresses: [...to, ...(cc ?? []), ...(receivedFor ?? [])] }
}

/** `Permanent` and `NoEmail` as `permanent_no_email`: letters alone, so that no address is ever kept in it. */
function shortWord(type = '', subType = ''): string {
  const words = `${type} ${subType}`.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().match(/[a-z]+/g) ?? []
  return words.join('_').slice(0, 60) || 'bounced'
}

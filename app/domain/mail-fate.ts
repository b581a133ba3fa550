import { z } from 'zod'
import { kickoffHeadSchema } from './kickoff-head'
import { frameSchema } from './member'
import { instantSchema } from './text'

/** What the provider tells of a mail. `suppressed`: not even tried, since mail to that address came back before. */
export const fateNewsSchema = z.enum(['sent', 'delivered', 'delayed', 'bounced', 'suppressed', 'complained', 'failed'])
export type FateNews = z.infer<typeof fateNewsSchema>

/** Why mail no longer goes to an address: it came back for good, or somebody there called it spam. */
export const deathSchema = z.enum(['bounced', 'complained'])
export type Death = z.infer<typeof deathSchema>

/** A mail about a kickoff and the facts known of it, each with the first time that it was so. */
export const keptMailSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  to: z.string(),
  name: z.string().nullable(),
  toBuyer: z.boolean(),
  queuedAt: instantSchema,
  sentAt: instantSchema.nullable(),
  deliveredAt: instantSchema.nullable(),
  delayedAt: instantSchema.nullable(),
  bouncedAt: instantSchema.nullable(),
  bounceReason: z.string().nullable(),
  complainedAt: instantSchema.nullable(),
  failedAt: instantSchema.nullable(),
  parkedAt: instantSchema.nullable(),
  reason: z.string().nullable(),
})
export type KeptMail = z.infer<typeof keptMailSchema>

/** The mails of a kickoff, newest first, a page at a time. */
export const mailsPageSchema = z.object({
  frame: frameSchema,
  kickoff: kickoffHeadSchema,
  mails: z.array(keptMailSchema),
  next: z.string().nullable(),
})
export type MailsPage = z.infer<typeof mailsPageSchema>

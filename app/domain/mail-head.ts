import { z } from 'zod'
import { localeSchema } from './deal'

/** The firm as a mail shows it. */
export const firm = z.object({ name: z.string(), accent: z.string(), timeZone: z.string() })

/** What every mail to a buyer's person holds. Nothing internal: the payload is made from published content. */
export const toBuyer = z.object({
  firm,
  locale: localeSchema,
  account: z.string(),
  recipientName: z.string(),
  salesOwner: z.string(),
  deliveryOwner: z.string(),
})

/** What every mail to a member about what a buyer's person did holds. */
export const aboutKickoff = z.object({
  firm,
  memberName: z.string(),
  account: z.string(),
  kickoffId: z.uuid(),
  recipientName: z.string(),
  version: z.int(),
})

import { z } from 'zod'
import { firmSchema } from './buyer-page'
import { localeSchema } from './deal'
import { recipientRoleSchema } from './item'

/** Longest sentence that goes with a colleague's first mail, and longest name; the database checks the same. */
export const COLLEAGUE_LIMITS = { name: 200, words: 300 } as const

/** Where a buyer's person hands over, brings a colleague, or steps aside. `brought`: whom they brought. `mayBring`: ten a kickoff. */
export const peoplePageSchema = z.object({
  kickoff: z.object({ id: z.uuid(), locale: localeSchema, currency: z.string() }),
  firm: firmSchema,
  account: z.string(),
  salesOwner: z.string(),
  deliveryOwner: z.string(),
  recipient: z.object({ name: z.string(), role: recipientRoleSchema, awayUntil: z.iso.date().nullable() }),
  today: z.iso.date(),
  brought: z.array(z.string()),
  mayBring: z.boolean(),
})
export type PeoplePage = z.infer<typeof peoplePageSchema>

import { z } from 'zod'
import { dealSchema, localeSchema } from './deal'

/**
 * Where the two keys stand. `none`: sales is still writing; `requested`: delivery reviews; `returned`: sales answers questions;
 * `accepted`: delivery accepted what the draft says now; `changed`: what the buyer would see was changed since, or more margin is at risk, and delivery has not yet accepted that.
 */
export const reviewStateSchema = z.enum(['none', 'requested', 'returned', 'accepted', 'changed'])
export type ReviewState = z.infer<typeof reviewStateSchema>

/** What each page below a kickoff shows of it. */
export const kickoffHeadSchema = z.object({
  id: z.uuid(),
  account: z.string(),
  name: z.string(),
  dealType: dealSchema.shape.dealType,
  locale: localeSchema,
  currency: z.string(),
  version: z.int().positive().nullable(),
  revision: z.int().positive(),
  review: reviewStateSchema,
  openContradictions: z.int().nonnegative(),
  salesOwner: z.string(),
  deliveryOwner: z.string(),
})
export type KickoffHead = z.infer<typeof kickoffHeadSchema>

import { z } from 'zod'
import { instantSchema } from './text'

/** What waits for delivery: to mend what the buyer said is not done, look at what was provided, name who owes something, or say that all is done. */
export const awaitsSchema = z.enum(['rework', 'accept', 'name', 'claim'])
export type Awaits = z.infer<typeof awaitsSchema>

/** A milestone that waits for this member. `count`: how many dependencies, where it waits because of them. */
export const inboxMilestoneSchema = z.object({
  kickoffId: z.uuid(),
  account: z.string(),
  title: z.string().nullable(),
  awaits: awaitsSchema,
  count: z.int().nonnegative(),
  since: instantSchema,
})
export type InboxMilestone = z.infer<typeof inboxMilestoneSchema>

import { z } from 'zod'
import { historyEntrySchema } from './kickoff'
import { frameSchema } from './member'

/** Where a page of the trail begins: the entry that the page before named as `next`. Anything else starts at the newest. */
export const trailKeySchema = z
  .string()
  .regex(/^\d{1,18}$/)
  .nullable()
  .catch(null)

/** What was done for the whole organization, newest first, a page of it. */
export const trailPageSchema = z.object({
  frame: frameSchema,
  entries: z.array(historyEntrySchema),
  next: trailKeySchema,
})
export type TrailPage = z.infer<typeof trailPageSchema>

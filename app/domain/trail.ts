import { z } from 'zod'
import { historyEntrySchema } from './history'
import { frameSchema } from './member'

/** Where a page of the trail begins: the entry that the page before named as `next`. Anything else starts at the newest. */
export const trailKeySchema = z
  .string()
  .regex(/^\d{1,18}$/)
  .nullable()
  .catch(null)

/** What somebody did for the whole organization. */
export const trailEntrySchema = historyEntrySchema.pick({ id: true, kind: true, at: true, actor: true, detail: true })
export type TrailEntry = z.infer<typeof trailEntrySchema>

/** What was done for the whole organization, newest first, a page of it. */
export const trailPageSchema = z.object({
  frame: frameSchema,
  entries: z.array(trailEntrySchema),
  next: trailKeySchema,
})
export type TrailPage = z.infer<typeof trailPageSchema>

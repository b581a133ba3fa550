import { z } from 'zod'
import { dealSchema } from './deal'
import { itemSchema } from './item'
import { frameSchema } from './member'
import { requiredLine } from './text'

/** Lines to begin a handoff of a deal type with. A handoff that begins with them gives them ids of its own. */
export const templateSchema = z.object({
  name: requiredLine(120),
  dealType: dealSchema.shape.dealType,
  items: z.array(itemSchema).min(1).max(500),
})
export type Template = z.infer<typeof templateSchema>

/** What a new handoff can begin with: the organization's templates, and the fifty kickoffs that were saved last. */
export const startingPointsSchema = z.object({
  frame: frameSchema,
  templates: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      dealType: dealSchema.shape.dealType,
      lines: z.int().positive(),
      savedBy: z.string(),
    }),
  ),
  kickoffs: z.array(
    dealSchema.pick({ account: true, name: true, dealType: true, closedOn: true }).extend({ id: z.uuid() }),
  ),
})
export type StartingPoints = z.infer<typeof startingPointsSchema>

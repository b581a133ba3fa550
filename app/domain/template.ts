import { z } from 'zod'
import { dealSchema } from './deal'
import { itemSchema } from './item'
import { frameSchema } from './member'
import { instantSchema, requiredLine } from './text'

/** Lines to begin a handoff of a deal type with. A handoff that begins with them gives them ids of its own. */
export const templateSchema = z.object({
  name: requiredLine(120),
  dealType: dealSchema.shape.dealType,
  items: z.array(itemSchema).min(1).max(500),
})
export type Template = z.infer<typeof templateSchema>

/** Which earlier kickoffs are offered: those of a deal type that were saved last, or those of any type whose account or deal begins with `q`. */
export const startingPointsFilterSchema = z.object({
  q: requiredLine(200).nullable().catch(null),
  dealType: dealSchema.shape.dealType.nullable().catch(null),
})
export type StartingPointsFilter = z.infer<typeof startingPointsFilterSchema>

/** What a new handoff can begin with: the organization's templates, and a page of earlier kickoffs. `more`: there are others that the filter lets through. */
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
    dealSchema.pick({ account: true, name: true, dealType: true }).extend({ id: z.uuid(), savedAt: instantSchema }),
  ),
  more: z.boolean(),
})
export type StartingPoints = z.infer<typeof startingPointsSchema>

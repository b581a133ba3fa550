import { z } from 'zod'
import { flagKindSchema } from './flag'
import { boundarySchema, sectionSchema } from './section'
import { instantSchema } from './text'

/** What one of the buyer's people says of a line: with a flag, what is off; without one, that it is right. */
export const stanceSchema = z.object({
  recipientId: z.uuid(),
  name: z.string(),
  flagId: z.uuid().nullable(),
  kind: flagKindSchema.nullable(),
  words: z.string().nullable(),
  at: instantSchema,
})
export type Stance = z.infer<typeof stanceSchema>

/** A line that two of the buyer's people see differently: one confirmed what another flags, or they flag it for different reasons. */
export const disagreementSchema = z.object({
  itemId: z.uuid(),
  section: sectionSchema,
  boundary: boundarySchema.nullable(),
  lineText: z.string(),
  sides: z.array(stanceSchema).min(2),
})
export type Disagreement = z.infer<typeof disagreementSchema>

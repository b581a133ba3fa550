import { z } from 'zod'
import { itemSchema } from './item'
import { kickoffHeadSchema } from './kickoff-head'
import { frameSchema } from './member'
import { instantSchema, requiredText, typedText } from './text'

/** What differs between the lines: an amount, a count, a date, a name, or something else. */
export const contradictionAboutSchema = z.enum(['amount', 'count', 'date', 'name', 'other'])
export type ContradictionAbout = z.infer<typeof contradictionAboutSchema>

/** Two or more lines of a draft that cannot both be right. While one is open, the handoff is neither accepted nor sent. */
export const contradictionInputSchema = z.object({
  about: contradictionAboutSchema,
  itemIds: z.array(z.uuid()).min(2, { error: 'two_lines_at_least' }).max(10),
  note: typedText(500),
})
export type ContradictionInput = z.infer<typeof contradictionInputSchema>

/** What holds from now on, in a sentence. */
export const settlementSchema = requiredText(500)

/** `lines` are as they read when they were tied; `text` now, null when the line is gone. */
export const contradictionSchema = z.object({
  id: z.uuid(),
  about: contradictionAboutSchema,
  note: z.string(),
  lines: z.array(z.object({ itemId: z.uuid(), tiedAs: z.string(), text: z.string().nullable() })),
  tiedBy: z.string(),
  tiedAt: instantSchema,
  settlement: z.string().nullable(),
  settledBy: z.string().nullable(),
  settledAt: instantSchema.nullable(),
})
export type Contradiction = z.infer<typeof contradictionSchema>

export const contradictionsPageSchema = z.object({
  frame: frameSchema,
  kickoff: kickoffHeadSchema,
  items: z.array(itemSchema),
  contradictions: z.array(contradictionSchema),
})
export type ContradictionsPage = z.infer<typeof contradictionsPageSchema>

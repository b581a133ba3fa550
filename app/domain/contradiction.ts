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

/** A proposed contradiction that is none: both lines can be true, as they read now. `reading`: how the member saw each. */
export const dismissalSchema = z.object({
  about: contradictionAboutSchema,
  lines: z.array(z.object({ itemId: z.uuid(), reading: z.string().regex(/^[0-9a-f]{64}$/) })).length(2),
  note: typedText(500),
})
export type Dismissal = z.infer<typeof dismissalSchema>

/** What was dismissed and still holds, since both lines read as they did then. */
export const dismissedSchema = z.object({
  itemIds: z.array(z.uuid()).length(2),
  about: contradictionAboutSchema,
  note: z.string(),
  by: z.string(),
  at: instantSchema,
})
export type Dismissed = z.infer<typeof dismissedSchema>

/** `readings`: a hash of each line, by its id, that is another as soon as the line reads otherwise. */
export const contradictionsPageSchema = z.object({
  frame: frameSchema,
  kickoff: kickoffHeadSchema,
  items: z.array(itemSchema),
  contradictions: z.array(contradictionSchema),
  dismissed: z.array(dismissedSchema),
  readings: z.record(z.uuid(), z.string()),
})
export type ContradictionsPage = z.infer<typeof contradictionsPageSchema>

import { z } from 'zod'
import { dependencySchema } from './dependency'
import { frameSchema } from './member'
import { milestoneRowSchema } from './milestone'
import { conditionSchema, milestoneAnswerSchema, moveSchema } from './milestone-record'
import { paceSchema } from './pace'
import { pulseSchema } from './pulse'

/** Why nobody of the firm works on a day: a holiday by its name, or (null) no day of their week; `next`: the next on which they do. */
export const dayOffSchema = z.object({ holiday: z.string().nullable(), next: z.iso.date() })
export type DayOff = z.infer<typeof dayOffSchema>

/**
 * Delivery's page of one first milestone. `people`: the buyer's people who can be named for a dependency; `mayAnswer`: their word can make the milestone reached.
 * `evidence`: how answers recorded on somebody's behalf are known, by answer; internal.
 */
export const milestonePageSchema = z.object({
  frame: frameSchema,
  today: z.iso.date(),
  milestone: milestoneRowSchema,
  dayOff: dayOffSchema.nullable(),
  conditions: z.array(conditionSchema),
  dependencies: z.array(dependencySchema),
  moves: z.array(moveSchema),
  answers: z.array(milestoneAnswerSchema),
  pace: paceSchema,
  pulses: z.array(pulseSchema),
  evidence: z.record(z.uuid(), z.string()),
  people: z.array(z.object({ id: z.uuid(), name: z.string(), mayAnswer: z.boolean() })),
})
export type MilestonePage = z.infer<typeof milestonePageSchema>

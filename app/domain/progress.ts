import { z } from 'zod'
import { toldDependencySchema } from './dependency'
import { outlookSchema } from './milestone'
import { conditionSchema, milestoneAnswerSchema, moveSchema } from './milestone-record'
import { askedPulseSchema } from './pulse'
import { instantSchema } from './text'

/**
 * What the buyer's page turns into once it is confirmed: what happens next, who does it, what they owe, what is still open.
 * `firstDueOn`: the first date that they were told; `claimedAt`: delivery says that it is done, and waits for their word.
 * `mayAnswer`: this person's word can make the milestone reached. `pulse`: whether they are asked how it is going.
 */
export const progressSchema = z.object({
  today: z.iso.date(),
  title: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  firstDueOn: z.iso.date().nullable(),
  claimedAt: instantSchema.nullable(),
  reachedOn: z.iso.date().nullable(),
  outlook: outlookSchema,
  conditions: z.array(conditionSchema),
  dependencies: z.array(toldDependencySchema),
  moves: z.array(moveSchema),
  answers: z.array(milestoneAnswerSchema),
  mayAnswer: z.boolean(),
  pulse: askedPulseSchema,
})
export type Progress = z.infer<typeof progressSchema>

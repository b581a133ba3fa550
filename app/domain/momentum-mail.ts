import { z } from 'zod'
import { aboutKickoff, firm, toBuyer } from './mail-head'
import { pulseOccasionSchema } from './pulse'
import { instantSchema } from './text'

/** One of the things that a person owes, as their reminder lists it. */
export const owedLineSchema = z.object({
  itemId: z.uuid(),
  text: z.string(),
  dueOn: z.iso.date().nullable(),
  promisedOn: z.iso.date().nullable(),
  isSentBack: z.boolean(),
  isLate: z.boolean(),
})
export type OwedLine = z.infer<typeof owedLineSchema>

/** The next step of a kickoff in which nothing moves: the database decides (private.next_step). */
export const stallStepSchema = z.enum([
  'write', 'answer_delivery', 'reconcile', 'review', 'send',
  'ask_to_confirm', 'answer_flag', 'ask_to_settle',
  'rework', 'accept', 'name', 'claim', 'ask_whether_done', 'deliver',
])
export type StallStep = z.infer<typeof stallStepSchema>

/**
 * The mails that keep things moving. `count`: all that a person owes, of which `lines` are the first.
 * `days`: for how many business days nothing has moved; `buyerName`: whose word the step is about.
 */
export const momentumMails = [
  z.object({
    kind: z.literal('dependencies_due'),
    payload: toBuyer.extend({ milestone: z.string().nullable(), count: z.int().positive(), lines: z.array(owedLineSchema).min(1), isLast: z.boolean() }),
  }),
  z.object({
    kind: z.literal('kickoff_stalled'),
    payload: z.object({
      firm,
      memberName: z.string(),
      account: z.string(),
      kickoffId: z.uuid(),
      step: stallStepSchema,
      flagId: z.uuid().nullable(),
      buyerName: z.string().nullable(),
      days: z.int().nonnegative(),
      movedAt: instantSchema,
    }),
  }),
  z.object({ kind: z.literal('pulse_low'), payload: aboutKickoff.omit({ version: true }).extend({ occasion: pulseOccasionSchema, words: z.string() }) }),
] as const

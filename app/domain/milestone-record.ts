import { z } from 'zod'
import { attachmentSchema } from './attachment'
import { channelSchema } from './channel'
import { STEP_LIMITS, webAddressSchema } from './dependency'
import { daySchema, instantSchema, nothing, requiredLine, requiredText, typedText } from './text'

/** A line of the milestone's done-when; `met`: delivery says so, and what shows it. `hash` names the line as it reads. */
export const conditionSchema = z.object({
  hash: z.string(),
  text: z.string(),
  met: z
    .object({ by: z.string(), at: instantSchema, words: z.string(), link: z.string().nullable(), attachments: z.array(attachmentSchema) })
    .nullable(),
})
export type Condition = z.infer<typeof conditionSchema>

/** Delivery says that a condition is met, and shows it. */
export const doneMarkInputSchema = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  words: typedText(STEP_LIMITS.words),
  link: z.union([nothing, webAddressSchema]).nullable(),
  attachmentIds: z.array(z.uuid()),
})
export type DoneMarkInput = z.infer<typeof doneMarkInputSchema>

/** Why a date moved: a short list, so that it can be counted. */
export const moveReasonSchema = z.enum(['buyer_dependency', 'scope_change', 'our_capacity', 'third_party', 'estimate'])
export type MoveReason = z.infer<typeof moveReasonSchema>

/** A new forecast: the day, why, and the sentence that the buyer reads. `from`: the date that the member saw. */
export const moveInputSchema = z.object({ from: z.union([nothing, daySchema]).nullable(), to: daySchema, reason: moveReasonSchema, words: requiredText(500) })
export type MoveInput = z.infer<typeof moveInputSchema>

/** A move as both sides read it. */
export const moveSchema = z.object({
  from: z.iso.date().nullable(),
  to: z.iso.date(),
  reason: moveReasonSchema,
  words: z.string(),
  by: z.string(),
  at: instantSchema,
})
export type Move = z.infer<typeof moveSchema>

export const verdictSchema = z.enum(['reached', 'not_yet'])
export type Verdict = z.infer<typeof verdictSchema>

/** What a buyer's approver says once delivery said that it is done: yes, with their typed name; or not yet, with a line. */
export const milestoneAnswerInputSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('reached'), typedName: requiredLine(200), words: typedText(STEP_LIMITS.words) }),
  z.object({ verdict: z.literal('not_yet'), words: requiredText(STEP_LIMITS.words) }),
])
export type MilestoneAnswerInput = z.infer<typeof milestoneAnswerInputSchema>

/** Such an answer as both sides read it. `onBehalf`: given by phone or mail, recorded by a member. `disputed`: its person says that they never said so. */
export const milestoneAnswerSchema = z.object({
  id: z.uuid(),
  recipientId: z.uuid(),
  verdict: verdictSchema,
  name: z.string(),
  words: z.string(),
  at: instantSchema,
  givenOn: z.iso.date(),
  onBehalf: z.object({ by: z.string(), channel: channelSchema }).nullable(),
  disputed: z.object({ at: instantSchema, words: z.string() }).nullable(),
})
export type MilestoneAnswer = z.infer<typeof milestoneAnswerSchema>

import { z } from 'zod'
import { itemSchema } from './item'
import { kickoffHeadSchema } from './kickoff-head'
import { frameSchema } from './member'
import { exposureSchema, promiseSchema } from './promise'
import { sectionSchema } from './section'
import { instantSchema, requiredText, typedText } from './text'

/** A question with which delivery returns a handoff: about a line, or about a whole section. */
export const questionInputSchema = z.object({
  section: sectionSchema,
  itemId: z.uuid().nullable(),
  words: requiredText(1000),
})
export type QuestionInput = z.infer<typeof questionInputSchema>

export const questionAnswerSchema = requiredText(1000)

/** Why a handoff above the threshold is accepted all the same. Required there, welcome elsewhere. */
export const acceptanceReasonSchema = typedText(1000)

/** `lineText`: the line as it read when it was asked about. */
export const questionSchema = z.object({
  id: z.uuid(),
  section: sectionSchema,
  itemId: z.uuid().nullable(),
  lineText: z.string().nullable(),
  words: z.string(),
  askedBy: z.string(),
  askedAt: instantSchema,
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: instantSchema.nullable(),
})
export type Question = z.infer<typeof questionSchema>

/** One difference between what delivery accepted last and what the buyer would see now. `before` null: new line; `after` null: taken out. */
export const reviewChangeSchema = z.object({
  section: sectionSchema,
  itemId: z.uuid(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type ReviewChange = z.infer<typeof reviewChangeSchema>

/** A fact beside the lines that the buyer would read otherwise than delivery accepted it. Of `locale` the code, of owners the names. */
export const changedFactSchema = z.object({
  fact: z.enum(['account', 'locale', 'salesOwner', 'deliveryOwner']),
  before: z.string(),
  after: z.string(),
})
export type ChangedFact = z.infer<typeof changedFactSchema>

/** A promise by which more margin is at risk than delivery accepted: its unpriced hours then (null: none) and now. */
export const risenPromiseSchema = z.object({ promiseId: z.uuid(), before: z.string().nullable(), after: z.string() })
export type RisenPromise = z.infer<typeof risenPromiseSchema>

/** What still keeps this handoff from its next step; each has its sentence and its place. */
export const handoverObstacleSchema = z.enum([
  'sales_fit_missing',
  'delivery_fit_missing',
  'fit_unreconciled',
  'contradictions_open',
  'questions_open',
  'nothing_to_review',
  'no_recipients',
  'section_without_approver',
])
export type HandoverObstacle = z.infer<typeof handoverObstacleSchema>

/**
 * Where the two keys stand, on the kickoff's page and on the review's.
 * `waitedDays`: how long the handoff has waited for each side in all, in days with one decimal; `since`: since when it waits for the present one.
 * `changes`: how much delivery is asked about after it accepted: lines, facts and promises.
 * `mayRequest`, `mayDecide`: whether this member holds the key, obstacles aside; `mayWithdraw`: whether they may take the request back.
 */
export const handoverSchema = z.object({
  since: instantSchema,
  waitedDays: z.object({ sales: z.number(), delivery: z.number() }),
  requestedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  reason: z.string(),
  openQuestions: z.int().nonnegative(),
  changes: z.int().nonnegative(),
  exposure: exposureSchema,
  obstacles: z.array(handoverObstacleSchema),
  mayRequest: z.boolean(),
  mayWithdraw: z.boolean(),
  mayDecide: z.boolean(),
})
export type Handover = z.infer<typeof handoverSchema>

/** Delivery's page: the handoff with its sources, what changed since the last acceptance (empty before the first), promises, questions. */
export const reviewPageSchema = z.object({
  frame: frameSchema,
  kickoff: kickoffHeadSchema,
  handover: handoverSchema,
  items: z.array(itemSchema),
  changes: z.array(reviewChangeSchema),
  facts: z.array(changedFactSchema),
  risen: z.array(risenPromiseSchema),
  promises: z.array(promiseSchema),
  questions: z.array(questionSchema),
})
export type ReviewPage = z.infer<typeof reviewPageSchema>

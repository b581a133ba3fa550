import { z } from 'zod'
import { attachmentSchema } from './attachment'
import { boundarySchema, sectionSchema, sideSchema } from './section'
import { amountSchema, daySchema, instantSchema, nothing, requiredText, typedText } from './text'

/** In what way a line is off, in the buyer's eyes. */
export const flagKindSchema = z.enum(['missing', 'wrong', 'unclear', 'not_agreed'])
export type FlagKind = z.infer<typeof flagKindSchema>

/**
 * How an owner ends a round of a flag: explained; the record changed; done at the firm's cost; a change offered at a price.
 * Only the buyer withdraws a flag.
 */
export const resolutionSchema = z.enum(['clarified', 'amended', 'honoured', 'change_order'])
export type Resolution = z.infer<typeof resolutionSchema>

export const FLAG_LIMITS = { words: 2000, answer: 4000 } as const

/** What a buyer's person sends when a line, or a whole section (`itemId` null), is off. */
export const raiseFlagSchema = z.object({
  version: z.coerce.number().int().positive(),
  section: sectionSchema,
  itemId: z.uuid().nullable(),
  kind: flagKindSchema,
  words: requiredText(FLAG_LIMITS.words),
  beforeStart: z.boolean(),
  idempotencyKey: z.uuid(),
})
export type RaiseFlag = z.infer<typeof raiseFlagSchema>

/** One message of the thread that the buyer reads. */
export const answerSchema = z.object({
  by: z.string(),
  fromFirm: z.boolean(),
  words: z.string(),
  at: instantSchema,
})
export type Answer = z.infer<typeof answerSchema>

/**
 * A flag as the buyer sees it. `round` counts how often it was raised anew: 1, and one more for each reopening.
 * Open: `resolvedAt` null. Answered: resolved but neither accepted nor withdrawn. Settled: `acceptedAt` or `withdrawnAt` set.
 */
export const portalFlagSchema = z.object({
  id: z.uuid(),
  section: sectionSchema,
  itemId: z.uuid().nullable(),
  lineText: z.string().nullable(),
  kind: flagKindSchema,
  words: z.string(),
  beforeStart: z.boolean(),
  raisedAt: instantSchema,
  dueAt: instantSchema,
  owner: z.string(),
  round: z.int().positive(),
  resolution: resolutionSchema.nullable(),
  resolvedAt: instantSchema.nullable(),
  resolvedBy: z.string().nullable(),
  acceptedAt: instantSchema.nullable(),
  withdrawnAt: instantSchema.nullable(),
  attachments: z.array(attachmentSchema),
  answers: z.array(answerSchema),
})
export type PortalFlag = z.infer<typeof portalFlagSchema>

/**
 * How an `amended` resolution changes the record: the flagged line is edited or removed,
 * or, where something was missing, a line is added to the flagged section.
 */
export const amendmentSchema = z.discriminatedUnion('change', [
  z.object({
    change: z.enum(['edit', 'add']),
    text: requiredText(1000),
    detail: typedText(500),
    boundary: boundarySchema.nullable(),
    dueOn: z.union([nothing, daySchema]).nullable(),
    side: sideSchema.nullable(),
    amount: z.union([nothing, amountSchema]).nullable(),
  }),
  z.object({ change: z.literal('remove') }),
])
export type Amendment = z.infer<typeof amendmentSchema>

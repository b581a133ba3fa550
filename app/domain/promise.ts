import { z } from 'zod'
import { kickoffHeadSchema } from './kickoff-head'
import { ownerChoiceSchema } from './owner-choice'
import { frameSchema } from './member'
import { daySchema, instantSchema, nothing, requiredLine, requiredText, typedText } from './text'

/** Estimated hours with up to two decimals, as a string: 0 to 99,999.99. */
export const hoursSchema = z
  .string()
  .trim()
  .regex(/^\d{1,5}(\.\d{1,2})?$/, { error: 'not_hours' })

/** What honouring a flag takes: hours that no price carries. They never reach the buyer. */
export const honourTermsSchema = z.object({ hours: hoursSchema })
export type HonourTerms = z.infer<typeof honourTermsSchema>

/** Something said to win the deal. Priced: it is in the price. Unpriced: its hours are margin at risk. */
export const promiseInputSchema = z.object({
  words: requiredText(500),
  priced: z.boolean(),
  saidBy: requiredLine(120),
  saidWhere: typedText(200),
  saidOn: z.union([nothing, daySchema]).nullable(),
  hours: hoursSchema,
  ownerId: z.uuid({ error: 'required' }),
})
export type PromiseInput = z.infer<typeof promiseInputSchema>

/** Delivery's word on a promise: can it be kept, and on what condition. */
export const judgementSchema = z.object({ feasible: z.boolean(), remark: typedText(500) })
export type Judgement = z.infer<typeof judgementSchema>

/** `flagId`: the flag that was honoured with it. */
export const promiseSchema = z.object({
  id: z.uuid(),
  words: z.string(),
  priced: z.boolean(),
  saidBy: z.string(),
  saidWhere: z.string(),
  saidOn: z.iso.date().nullable(),
  hours: z.string(),
  ownerId: z.uuid(),
  owner: z.string(),
  flagId: z.uuid().nullable(),
  feasible: z.boolean().nullable(),
  remark: z.string(),
  judgedBy: z.string().nullable(),
  addedAt: instantSchema,
})
export type Promised = z.infer<typeof promiseSchema>

/**
 * Margin at risk before the work starts: unpriced hours times what an hour costs the firm in the deal's currency.
 * Money is in major units of the deal's currency, as strings. `share`: percent of the planned margin.
 * `above`: a delivery owner or admin must accept, with a reason; also when it cannot be told (`unknown`) though there are unpriced hours.
 */
export const exposureSchema = z.object({
  unpricedHours: z.string(),
  hourCost: z.string().nullable(),
  amount: z.string().nullable(),
  plannedMargin: z.string().nullable(),
  share: z.number().nullable(),
  threshold: z.number(),
  above: z.boolean(),
  unknown: z.enum(['no_hour_cost', 'no_planned_margin']).nullable(),
})
export type Exposure = z.infer<typeof exposureSchema>

/** `marginPercent`: planned margin of this deal, percent of its amount; `ownMargin`: set for this deal, not the firm's usual one. */
export const promisesPageSchema = z.object({
  frame: frameSchema,
  kickoff: kickoffHeadSchema,
  promises: z.array(promiseSchema),
  exposure: exposureSchema,
  marginPercent: z.string(),
  ownMargin: z.boolean(),
  owners: z.array(ownerChoiceSchema),
  mayJudge: z.boolean(),
})
export type PromisesPage = z.infer<typeof promisesPageSchema>

/** Percent with up to one decimal, 0.1 to 100. */
export const percentSchema = z
  .string()
  .trim()
  .regex(/^(100(\.0)?|\d{1,2}(\.\d)?)$/, { error: 'not_a_percentage' })

import { z } from 'zod'
import { dealSchema } from './deal'
import { publishedItemSchema } from './item'
import { sectionSchema } from './section'
import { amountSchema, instantSchema, requiredLine, requiredText } from './text'

/** Longest reference of a change order, and longest word on what happens if it is declined; the database checks the same. */
export const CHANGE_ORDER_LIMITS = { reference: 60, ifDeclined: 1000 } as const

/** What a change of the record costs, and what happens if the buyer declines it. Less than nothing: it makes the deal cheaper. */
export const changeOrderTermsSchema = z.object({
  reference: requiredLine(CHANGE_ORDER_LIMITS.reference),
  amount: amountSchema,
  currency: dealSchema.shape.currency,
  ifDeclined: requiredText(CHANGE_ORDER_LIMITS.ifDeclined),
})
export type ChangeOrderTerms = z.infer<typeof changeOrderTermsSchema>

export const decisionSchema = z.enum(['accepted', 'declined'])
export type Decision = z.infer<typeof decisionSchema>

/** A change of a line at a price, offered as the resolution of a flag. `before` null: a line is added; `after` null: it goes. */
export const changeOrderSchema = z.object({
  id: z.uuid(),
  flagId: z.uuid(),
  section: sectionSchema,
  reference: z.string(),
  amount: z.string(),
  currency: z.string(),
  ifDeclined: z.string(),
  before: publishedItemSchema.nullable(),
  after: publishedItemSchema.nullable(),
  offeredBy: z.string(),
  offeredAt: instantSchema,
  decision: decisionSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  decidedBy: z.string().nullable(),
})
export type ChangeOrder = z.infer<typeof changeOrderSchema>

/** As a recipient reads it. `mine`: it answers their own flag; else that of a colleague, `flaggedBy`. `words` came with it. */
export const portalOrderSchema = changeOrderSchema.extend({
  itemId: z.uuid().nullable(),
  words: z.string(),
  mine: z.boolean(),
  flaggedBy: z.string(),
  mayDecide: z.boolean(),
})
export type PortalOrder = z.infer<typeof portalOrderSchema>

/** As the team reads it, with what became of it. `ended…`: undecided, it no longer stands. */
export const teamOrderSchema = changeOrderSchema.extend({
  lineText: z.string().nullable(),
  round: z.int().positive(),
  typedName: z.string().nullable(),
  reply: z.string(),
  endedAt: instantSchema.nullable(),
  endedBy: z.enum(['line_changed', 'reopened', 'withdrawn']).nullable(),
})
export type TeamOrder = z.infer<typeof teamOrderSchema>

/** What was accepted in total, one sum a currency. */
export const acceptedOrdersSchema = z.array(z.object({ currency: z.string(), amount: z.string() }))

import { z } from 'zod'
import { dealSchema } from './deal'
import { criterionSchema, fitDefinitionSchema } from './fit'
import { frameSchema } from './member'
import { percentSchema } from './promise'

/**
 * By what rules handoffs are handed over. `plannedMargin`: the firm's usual one, percent of a deal's amount;
 * `exposureThreshold`: from more than this share of it on, only the delivery owner or an admin accepts, with a reason;
 * `ownReviewAllowed`: who sold may accept for delivery too.
 */
export const handoverRulesSchema = z.object({
  plannedMargin: percentSchema,
  exposureThreshold: percentSchema,
  ownReviewAllowed: z.boolean(),
})
export type HandoverRules = z.infer<typeof handoverRulesSchema>

/** What an hour of work costs the firm, in a deal's currency; more than nothing, with up to three decimals. */
export const hourCostSchema = z.object({
  currency: dealSchema.shape.currency,
  hourCost: z
    .string()
    .trim()
    .regex(/^(?=.*[1-9])\d{1,13}(\.\d{1,3})?$/, { error: 'not_an_amount' }),
})
export type HourCost = z.infer<typeof hourCostSchema>

/** The whole list at once; each currency once. */
export const hourCostsSchema = z
  .array(hourCostSchema)
  .max(200)
  .refine((costs) => new Set(costs.map((cost) => cost.currency)).size === costs.length, { error: 'currency_twice' })

/** An organization's criteria of fit, as an admin sets them; each key once. */
export const criteriaSchema = z
  .array(criterionSchema)
  .min(1)
  .max(20)
  .refine((criteria) => new Set(criteria.map((criterion) => criterion.key)).size === criteria.length, { error: 'criterion_twice' })

export const handoverSettingsPageSchema = z.object({
  frame: frameSchema,
  rules: handoverRulesSchema,
  hourCosts: z.array(hourCostSchema),
  definition: fitDefinitionSchema,
})
export type HandoverSettingsPage = z.infer<typeof handoverSettingsPageSchema>

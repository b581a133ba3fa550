import { z } from 'zod'
import { handoverRulesSchema } from '~/domain/handover-settings'
import { percentSchema } from '~/domain/promise'
import { withDecimalPoint } from '~/workspace/form/decimal-point'

const percentFieldSchema = z.preprocess(withDecimalPoint, percentSchema)

/** The rules as their form sends them. A checkbox that is off sends nothing. */
export const rulesFormSchema = handoverRulesSchema.extend({
  plannedMargin: percentFieldSchema,
  exposureThreshold: percentFieldSchema,
  ownReviewAllowed: z.preprocess((typed) => typed === 'on', z.boolean()),
})

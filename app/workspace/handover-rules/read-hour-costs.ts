import { z } from 'zod'
import { hourCostSchema, type HourCost } from '~/domain/handover-settings'
import { withDecimalPoint } from '~/workspace/form/decimal-point'
import { addRowProblems, rowField, rowOf, rowsSent } from './form-rows'

const NAMES = ['currency', 'hourCost'] as const

/** What an hour costs, row by row, as the form sends it. A row left empty, or emptied, is none. */
export const hourCostsFormSchema = z.record(z.string(), z.string()).transform((typed, context): HourCost[] => {
  const costs: HourCost[] = []
  for (let row = 0; row < rowsSent(typed, 'currency'); row += 1) {
    const fields = rowOf(typed, NAMES, row)
    if (NAMES.every((name) => fields[name]?.trim() === '')) continue
    const cost = hourCostSchema.safeParse({ ...fields, hourCost: withDecimalPoint(fields.hourCost) })
    if (!cost.success) addRowProblems(context, cost.error, fields, row)
    else if (costs.some(({ currency }) => currency === cost.data.currency)) {
      context.addIssue({ code: 'custom', path: [rowField('currency', row)], message: 'currency_twice' })
    } else costs.push(cost.data)
  }
  return costs
})

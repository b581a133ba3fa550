import { z } from 'zod'
import { hoursSchema, judgementSchema, percentSchema, promiseInputSchema } from '~/domain/promise'
import { withDecimalPoint } from '~/workspace/form/decimal-point'
import { yesOrNoSchema } from '~/workspace/form/yes-or-no-schema'

const subjectSchema = z.object({ promiseId: z.uuid() })

/** A promise as its form sends it. Hours may be typed with a decimal comma. */
export const promiseFormSchema = promiseInputSchema.extend({
  priced: yesOrNoSchema,
  hours: z.preprocess(withDecimalPoint, hoursSchema),
})

export const changedPromiseFormSchema = promiseFormSchema.extend(subjectSchema.shape)

export const removedPromiseFormSchema = subjectSchema

export const judgementFormSchema = judgementSchema.extend({ ...subjectSchema.shape, feasible: yesOrNoSchema })

export const marginFormSchema = z.object({ percent: z.preprocess(withDecimalPoint, percentSchema) })

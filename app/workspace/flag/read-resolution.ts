import { z } from 'zod'
import { changeOrderTermsSchema } from '~/domain/change-order'
import { amendmentSchema, FLAG_LIMITS } from '~/domain/flag'
import { honourTermsSchema, hoursSchema } from '~/domain/promise'
import { requiredText } from '~/domain/text'
import { withDecimalPoint } from '~/workspace/form/decimal-point'

const fieldsSchema = z.record(z.string(), z.string())
type Fields = z.infer<typeof fieldsSchema>

const amendmentIn = (fields: Fields) => ({
  change: fields.change,
  text: fields.text,
  detail: fields.detail ?? '',
  boundary: fields.boundary || null,
  dueOn: fields.dueOn ?? null,
  side: fields.side || null,
  amount: fields.amount ?? null,
})

/** The price stands under a name of its own: the line that changes may have an amount, too. */
const orderFormSchema = z
  .object({
    reference: changeOrderTermsSchema.shape.reference,
    price: changeOrderTermsSchema.shape.amount,
    priceCurrency: changeOrderTermsSchema.shape.currency,
    ifDeclined: changeOrderTermsSchema.shape.ifDeclined,
  })
  .transform(({ price, priceCurrency, ...terms }) => ({ ...terms, amount: price, currency: priceCurrency }))

const answer = { words: requiredText(FLAG_LIMITS.answer), round: z.coerce.number().int().positive() }
const honourFormSchema = honourTermsSchema.extend({ hours: z.preprocess(withDecimalPoint, hoursSchema) })

/** How an owner ends a round of a flag, as the form sends it. Honouring changes the record only where that was ticked. */
export const resolvingSchema = z.preprocess(
  (typed) => {
    const fields = fieldsSchema.parse(typed)
    const changes = fields.resolution !== 'honoured' || fields.withChange === 'yes'
    return { ...fields, amendment: changes ? amendmentIn(fields) : null, terms: fields }
  },
  z.discriminatedUnion('resolution', [
    z.object({ ...answer, resolution: z.literal('clarified') }).transform((said) => ({ ...said, amendment: null, terms: null })),
    z.object({ ...answer, resolution: z.literal('amended'), amendment: amendmentSchema }).transform((said) => ({ ...said, terms: null })),
    z.object({ ...answer, resolution: z.literal('honoured'), amendment: amendmentSchema.nullable(), terms: honourFormSchema }),
    z.object({ ...answer, resolution: z.literal('change_order'), amendment: amendmentSchema, terms: orderFormSchema }),
  ]),
)

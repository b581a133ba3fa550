import { decideChangeOrder } from '~/data/buyer'
import { decideFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'decide',
  schema: decideFormSchema,
  run: ({ backend, link }, decided) => decideChangeOrder(backend, link, decided),
  placeOf: ({ flagId }) => `#f-${flagId}`,
})

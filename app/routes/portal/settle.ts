import { settleFlag } from '~/data/buyer'
import { settleFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'settle',
  schema: settleFormSchema,
  run: ({ backend, link }, settlement) => settleFlag(backend, link, settlement),
  placeOf: ({ flagId }) => `#f-${flagId}`,
})

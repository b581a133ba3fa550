import { withdrawFlag } from '~/data/buyer'
import { withdrawFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'withdraw',
  schema: withdrawFormSchema,
  run: ({ backend, link }, { flagId }) => withdrawFlag(backend, link, flagId),
  placeOf: ({ flagId }) => `#f-${flagId}`,
})

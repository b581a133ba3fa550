import { disputeConfirmation } from '~/data/buyer-people'
import { disputeFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'dispute',
  schema: disputeFormSchema,
  run: ({ backend, link }, { number, words }) => disputeConfirmation(backend, link, number, words),
  placeOf: () => '#word',
})

import { answerFlag } from '~/data/buyer'
import { answerFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'answer',
  schema: answerFormSchema,
  run: ({ backend, link }, { flagId, words }) => answerFlag(backend, link, flagId, words),
  placeOf: ({ flagId }) => `#f-${flagId}`,
})

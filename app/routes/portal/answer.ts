import { answerFlag } from '~/data/buyer'
import { answerFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'answer',
  schema: answerFormSchema,
  takesFile: true,
  run: ({ backend, link }, answer, attachmentIds) => answerFlag(backend, link, answer, attachmentIds),
  placeOf: ({ flagId }) => `#f-${flagId}`,
})

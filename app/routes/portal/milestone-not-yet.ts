import { answerMilestone } from '~/data/buyer-milestone'
import { notYetFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'milestone-not-yet',
  schema: notYetFormSchema,
  run: ({ backend, link }, { words }) => answerMilestone(backend, link, { verdict: 'not_yet', words }),
  placeOf: () => '#milestone',
})

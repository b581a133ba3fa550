import { answerMilestone } from '~/data/buyer-milestone'
import { reachedFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'milestone-reached',
  schema: reachedFormSchema,
  run: ({ backend, link }, { typedName, words }) => answerMilestone(backend, link, { verdict: 'reached', typedName, words }),
  placeOf: () => '#milestone',
})

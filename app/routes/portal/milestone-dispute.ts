import { disputeMilestoneAnswer } from '~/data/buyer-milestone'
import { milestoneDisputeFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'milestone-dispute',
  schema: milestoneDisputeFormSchema,
  run: ({ backend, link }, { answerId, words }) => disputeMilestoneAnswer(backend, link, answerId, words),
  placeOf: () => '#milestone',
})

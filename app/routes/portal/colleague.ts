import { addReviewer } from '~/data/buyer-people'
import { colleagueFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'
import { peoplePageResponse } from './people-page-response'

export const loader = toThePage

export const action = actionFor({
  form: 'colleague',
  schema: colleagueFormSchema,
  run: ({ backend, link }, colleague) => addReviewer(backend, link, colleague),
  placeOf: () => '/people?done=colleague',
  respond: peoplePageResponse,
})

import { setAway } from '~/data/buyer-people'
import { awayFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'
import { peoplePageResponse } from './people-page-response'

export const loader = toThePage

export const action = actionFor({
  form: 'away',
  schema: awayFormSchema,
  run: ({ backend, link }, { until }) => setAway(backend, link, until),
  placeOf: () => '/people?done=away',
  respond: peoplePageResponse,
})

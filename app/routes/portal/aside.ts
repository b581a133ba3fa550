import { stepAside } from '~/data/buyer-people'
import { asideFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'
import { peoplePageResponse } from './people-page-response'

export const loader = toThePage

export const action = actionFor({
  form: 'aside',
  schema: asideFormSchema,
  run: ({ backend, link }, { reason }) => stepAside(backend, link, reason),
  placeOf: () => '/closed?by=aside',
  respond: peoplePageResponse,
})

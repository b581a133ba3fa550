import { handOverLink } from '~/data/buyer-people'
import { colleagueFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'
import { peoplePageResponse } from './people-page-response'

export const loader = toThePage

export const action = actionFor({
  form: 'hand-over',
  schema: colleagueFormSchema,
  run: ({ backend, link }, colleague) => handOverLink(backend, link, colleague),
  placeOf: () => '/closed?by=handed_over',
  respond: peoplePageResponse,
})

import { markSection } from '~/data/buyer'
import { markFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'mark',
  schema: markFormSchema,
  run: ({ backend, link }, { version, section, right }) => markSection(backend, link, { version, section, isRight: right }),
  placeOf: ({ section }) => `#${section}`,
})

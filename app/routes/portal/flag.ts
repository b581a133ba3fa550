import { raiseFlag } from '~/data/buyer'
import { flagFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'flag',
  schema: flagFormSchema,
  run: ({ backend, link }, flag) => raiseFlag(backend, link, flag),
  placeOf: ({ itemId, section }) => (itemId ? `#l-${itemId}` : `#${section}`),
})

import { givePulse } from '~/data/buyer-pulse'
import { pulseFormSchema } from '~/portal/pulse/read-pulse'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'pulse',
  schema: pulseFormSchema,
  run: ({ backend, link }, pulse) => givePulse(backend, link, pulse),
  placeOf: () => '#pulse',
})

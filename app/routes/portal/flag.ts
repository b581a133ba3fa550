import { raiseFlag } from '~/data/buyer'
import { idempotencyKeyOf } from '~/http/idempotency-key'
import { flagFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'flag',
  schema: flagFormSchema,
  takesFile: true,
  run: ({ backend, link }, flag, attachmentIds) =>
    raiseFlag(backend, link, { ...flag, idempotencyKey: idempotencyKeyOf(flag.idempotencyKey, flag.itemId ?? flag.section) }, attachmentIds),
  placeOf: ({ itemId, section }) => (itemId ? `#l-${itemId}` : `#${section}`),
})

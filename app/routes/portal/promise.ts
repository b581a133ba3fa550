import { oweStep } from '~/data/buyer-milestone'
import { idempotencyKeyOf } from '~/http/idempotency-key'
import { promiseFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'promise',
  schema: promiseFormSchema,
  run: ({ backend, link }, { itemId, idempotencyKey, ...said }) =>
    oweStep(backend, link, itemId, { kind: 'promised', ...said, idempotencyKey: idempotencyKeyOf(idempotencyKey, `promise ${itemId}`), attachmentIds: [] }),
  placeOf: ({ itemId }) => `#d-${itemId}`,
})

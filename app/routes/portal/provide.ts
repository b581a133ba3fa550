import { oweStep } from '~/data/buyer-milestone'
import { idempotencyKeyOf } from '~/http/idempotency-key'
import { provideFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'provide',
  schema: provideFormSchema,
  takesFile: true,
  run: ({ backend, link }, { itemId, idempotencyKey, ...said }, attachmentIds) =>
    oweStep(backend, link, itemId, { kind: 'provided', ...said, idempotencyKey: idempotencyKeyOf(idempotencyKey, `provide ${itemId}`), attachmentIds: [...attachmentIds] }),
  placeOf: ({ itemId }) => `#d-${itemId}`,
})

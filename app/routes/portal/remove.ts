import { removeAttachment } from '~/data/attachments'
import { removeFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'remove',
  schema: removeFormSchema,
  run: ({ backend, link }, { attachmentId }) => removeAttachment(backend, link, attachmentId),
  placeOf: ({ flagId, itemId }) => (flagId ? `#f-${flagId}` : itemId ? `#d-${itemId}` : ''),
})

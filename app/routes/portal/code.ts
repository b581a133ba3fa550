import { requestCode } from '~/data/buyer'
import { typedNameCookie } from '~/http/typed-name-cookie'
import { codeFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'code',
  schema: codeFormSchema,
  run: ({ backend, link }) => requestCode(backend, link),
  placeOf: () => '?code=sent#word',
  cookieOf: ({ env, link }, { typedName }) => typedNameCookie(env, link.kickoffId, typedName),
})

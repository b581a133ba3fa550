import { confirmVersion, readBuyerPage } from '~/data/buyer'
import { typedCodeProof } from '~/http/confirmation-code'
import { confirmFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'

export const loader = toThePage

export const action = actionFor({
  form: 'confirm',
  schema: confirmFormSchema,
  async run({ backend, link, env }, { version, typedName, code }) {
    if (code === undefined) return confirmVersion(backend, link, { version, typedName, codeProof: null })
    // A code is proved for a recipient, and only the page tells which one this link is.
    const page = await readBuyerPage(backend, link)
    if (!page.ok) return page
    return confirmVersion(backend, link, { version, typedName, codeProof: typedCodeProof(env.LINK_SECRET, page.value.recipient.id, code) })
  },
  placeOf: () => '#word',
})

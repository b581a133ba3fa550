import type { LoaderFunctionArgs } from '@remix-run/node'
import { typedNameOf } from '~/http/typed-name-cookie'
import { failed, failedBy } from './failure'
import { kickoffPageResponse, linkOf } from './kickoff-page-response'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

/** The buyer's page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asking = { request, context, backTo: new URL(request.url).pathname }
  const link = linkOf(request, params)
  const isCodeSent = new URL(request.url).searchParams.get('code') === 'sent'
  const codeSent = isCodeSent ? { typedName: typedNameOf(request) } : null
  try {
    return link ? await kickoffPageResponse(asking, link, { codeSent }) : failed(asking, 'link')
  } catch (error) {
    return failedBy(asking, error)
  }
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { failed, failedBy } from './failure'
import { kickoffPageResponse, linkOf } from './kickoff-page-response'

/** The buyer's page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asking = { request, context, backTo: new URL(request.url).pathname }
  const link = linkOf(request, params)
  const codeSent = new URL(request.url).searchParams.get('code') === 'sent'
  try {
    return link ? await kickoffPageResponse(asking, link, { codeSent }) : failed(asking, 'link')
  } catch (error) {
    return failedBy(asking, error)
  }
}

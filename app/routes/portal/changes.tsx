import type { LoaderFunctionArgs } from '@remix-run/node'
import { readBuyerChanges } from '~/data/buyer'
import { versionPairSchema } from '~/domain/version-comparison'
import { backendOf } from '~/http/backend'
import { renderDocument } from '~/http/document'
import { ChangesPage } from '~/portal/changes-page'
import { badLink, failed, failedBy } from './failure'
import { linkOf } from './kickoff-page-response'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

/** What differs between two versions of the kickoff that the link is for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const link = linkOf(request, params)
  const asking = { request, context, backTo: new URL(request.url).pathname }
  const pair = versionPairSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  try {
    if (!link) return failed(asking, 'link')
    const changes = await readBuyerChanges(backendOf(context.env), link, pair)
    if (!changes.ok) return await badLink(asking)
    return renderDocument(<ChangesPage changes={changes.value} now={new Date()} nonce={context.nonce} />, { request })
  } catch (error) {
    return failedBy(asking, error)
  }
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { readKickoffVersion } from '~/data/buyer'
import { backendOf } from '~/http/backend'
import { badLink, failed, failedBy } from './failure'
import { linkOf } from './kickoff-page-response'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

/** The number of the version that holds now, for a page that has stood open since an earlier one. Reading it is no act. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const link = linkOf(request, params)
  const asking = { request, context }
  try {
    if (!link) return failed(asking, 'link')
    const version = await readKickoffVersion(backendOf(context.env), link)
    if (!version.ok) return await badLink(asking)
    return new Response(String(version.value), { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
  } catch (error) {
    return failedBy(asking, error)
  }
}

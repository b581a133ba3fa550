import type { ActionFunctionArgs } from '@remix-run/node'
import { noteReading } from '~/data/buyer'
import { backendOf } from '~/http/backend'
import { toThePage } from './act'
import { badLink, failed, failedBy } from './failure'
import { linkOf } from './kickoff-page-response'

export const loader = toThePage

/** The page's script says that somebody has begun to read. No word is lost when that does not arrive. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const asking = { request, context }
  const link = linkOf(request, params)
  try {
    if (!link) return failed(asking, 'link')
    const noted = await noteReading(backendOf(context.env), link)
    return noted.ok ? new Response(null, { status: 204 }) : await badLink(asking)
  } catch (error) {
    return failedBy(asking, error)
  }
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarPageResponse } from './calendar-page-response'
import { failed, failedBy } from './failure'
import { linkOf } from './kickoff-page-response'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

/** Where the link's holder opens and closes a calendar of the dates. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url)
  const asking = { request, context, backTo: pathname }
  const link = linkOf(request, params)
  try {
    return link ? await calendarPageResponse(asking, link, { isClosed: searchParams.has('closed') }) : failed(asking, 'link')
  } catch (error) {
    return failedBy(asking, error)
  }
}

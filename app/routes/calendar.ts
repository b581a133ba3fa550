import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarText } from '~/calendar/calendar-text'
import { readCalendar } from '~/data/calendars'
import { backendOf } from '~/http/backend'
import { calendarSecretOf } from '~/http/calendar-address'
import { noFormHere } from './no-form-here'
import { badLink, failedBy } from './portal/failure'

export const action = noFormHere

/** Asked for each time: a calendar that was closed must not live on in a cache. Unchanged, it is not sent again. */
function feed(text: string, request: Request): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' }
  if (request.headers.get('If-None-Match')?.includes(tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' } })
}

/** A calendar, for the programs that somebody gave its address to. Reading it changes nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asking = { request, context }
  const secret = calendarSecretOf(params['feed'])
  try {
    if (!secret) return await badLink(asking, 'notFound')
    const calendar = await readCalendar(backendOf(context.env), secret)
    return calendar.ok ? feed(calendarText(calendar.value, context.env.PUBLIC_URL), request) : await badLink(asking, 'notFound')
  } catch (error) {
    return failedBy(asking, error)
  }
}

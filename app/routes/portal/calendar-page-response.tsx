import type { Link } from '~/data/buyer'
import { readBuyerCalendarPage } from '~/data/calendars'
import { backendOf } from '~/http/backend'
import { calendarAddress } from '~/http/calendar-address'
import { renderDocument } from '~/http/document'
import { CalendarPage } from '~/portal/calendar/calendar-page'
import type { Returned } from '~/portal/returned'
import { badLink, type Asking } from './failure'

type Showing = {
  returned?: Returned
  status?: number
  isClosed?: boolean
  /** Of the calendar that was opened just now. */
  secret?: string
}

/** The page about the dates in a calendar program, with the form that came back if one did, and a new address this once. */
export async function calendarPageResponse(asking: Asking, link: Link, { returned, status, isClosed, secret }: Showing = {}): Promise<Response> {
  const { env, nonce } = asking.context
  const read = await readBuyerCalendarPage(backendOf(env), link)
  if (!read.ok) return badLink(asking)
  const address = secret ? calendarAddress(env, secret) : null
  return renderDocument(
    <CalendarPage page={read.value} now={new Date()} nonce={nonce} returned={returned} address={address} isClosed={isClosed} />,
    { request: asking.request, status },
  )
}

import { randomBytes } from 'node:crypto'
import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { buyerCalendarPageSchema, calendarSchema, calendarSettingsPageSchema } from '~/domain/calendar'
import type { Result } from '~/domain/refusal'
import type { Link } from './buyer'
import { call } from './call'
import { secretHash } from './capability'
import { anonymousClient, type Backend } from './client'

/** Null is the organization that the member joined first, as in reading. */
type OrganizationId = string | null

const capability = (link: Link) => ({ kickoff_id: link.kickoffId, secret: link.secret })
const done = z.null().or(z.object({}))

/** The secret of the calendar's new address: told to its holder once, and to the database never. */
type Opened = Result<{ secret: string }>

async function openedUnder(open: (hash: string) => Promise<Result<unknown>>): Promise<Opened> {
  const secret = randomBytes(32).toString('base64url')
  const opened = await open(secretHash(secret))
  return opened.ok ? { ok: true, value: { secret } } : opened
}

/** Opens the member's calendar. One that is open already is replaced only where that is said, else refused (`calendar_open`). */
export const openCalendar = (client: SupabaseClient, organizationId: OrganizationId, replacing: boolean) =>
  openedUnder((hash) => call(client, 'open_calendar', { organization_id: organizationId, secret_hash: hash, replacing }, done))

/** Ends the member's calendar at its next request. */
export const closeCalendar = (client: SupabaseClient, organizationId: OrganizationId) =>
  call(client, 'close_calendar', { organization_id: organizationId }, done)

export const readCalendarSettings = (client: SupabaseClient, organizationId: OrganizationId) =>
  call(client, 'calendar_settings_page', { organization_id: organizationId }, calendarSettingsPageSchema)

/** As openCalendar, for the holder of a link. */
export const openBuyerCalendar = (backend: Backend, link: Link, replacing: boolean) =>
  openedUnder((hash) => call(anonymousClient(backend), 'open_buyer_calendar', { ...capability(link), feed_hash: hash, replacing }, done))

/** Ends the holder's calendar at its next request. */
export const closeBuyerCalendar = (backend: Backend, link: Link) => call(anonymousClient(backend), 'close_buyer_calendar', capability(link), done)

export const readBuyerCalendarPage = (backend: Backend, link: Link) =>
  call(anonymousClient(backend), 'buyer_calendar_page', capability(link), buyerCalendarPageSchema)

/** What a calendar shows, by its address' secret. Whatever opens nothing is refused alike (`link_unknown`). */
export const readCalendar = (backend: Backend, secret: string) =>
  call(anonymousClient(backend), 'calendar', { feed_secret: secret }, calendarSchema)

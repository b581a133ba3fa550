import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { endingCalendarSchema, type HolidayCalendar } from '~/domain/clock-settings'
import { call, UnexpectedAnswer } from './call'

/** The public holidays of a country, or of a region of it, from the first day of this year on; null where nobody knows it. */
export type CalendarOf = (country: string, region: string | null, year: number) => HolidayCalendar | null

/**
 * Adds the next years to calendars of public holidays that end soon, so that no deadline ever falls on a holiday because nobody
 * looked after the list. Any number of servers may do so at once.
 */
export async function extendCalendars(client: SupabaseClient, calendarOf: CalendarOf): Promise<void> {
  const ending = await call(client, 'calendars_to_extend', {}, z.array(endingCalendarSchema))
  if (!ending.ok) throw new UnexpectedAnswer(`ending calendars: ${ending.refusal.code}`)
  for (const { organizationId, country, region, until } of ending.value) {
    const calendar = calendarOf(country, region, Number(until.slice(0, 4)) + 1)
    if (!calendar) continue
    await call(client, 'extend_holidays', { organization_id: organizationId, until, calendar: { ...calendar, region } }, z.boolean())
  }
}

import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { clockSettingsPageSchema, type ClockRules, type Holiday, type HolidayCalendar } from '~/domain/clock-settings'
import { call } from './call'

/** Null is the organization that the member joined first, as in reading. */
type OrganizationId = string | null

const done = z.null().or(z.object({}))

/** By what days and clocks the firm works. Members read them; the commands below are for admins. */
export const readClockSettings = (client: SupabaseClient, organizationId: OrganizationId) =>
  call(client, 'clock_settings_page', { organization_id: organizationId }, clockSettingsPageSchema)

/** From now on; what was due already stays as it was told. */
export const changeClockRules = (client: SupabaseClient, organizationId: OrganizationId, rules: ClockRules) =>
  call(client, 'change_clock_rules', { organization_id: organizationId, rules }, done)

/** Replaces the public holidays; days of the firm's own stay. */
export const setHolidays = (client: SupabaseClient, organizationId: OrganizationId, calendar: HolidayCalendar) =>
  call(client, 'set_holidays', { organization_id: organizationId, calendar }, done)

export const addHoliday = (client: SupabaseClient, organizationId: OrganizationId, holiday: Holiday) =>
  call(client, 'add_holiday', { organization_id: organizationId, holiday }, done)

export const removeHoliday = (client: SupabaseClient, organizationId: OrganizationId, onDate: string) =>
  call(client, 'remove_holiday', { organization_id: organizationId, on_date: onDate }, done)

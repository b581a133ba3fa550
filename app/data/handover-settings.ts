import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import type { Criterion } from '~/domain/fit'
import { handoverSettingsPageSchema, type HandoverRules, type HourCost } from '~/domain/handover-settings'
import { call } from './call'

/** Null is the organization that the member joined first, as in reading. */
type OrganizationId = string | null

const done = z.null().or(z.object({}))

/** By what rules handoffs are handed over. Members read them; the commands below are for admins. */
export const readHandoverSettings = (client: SupabaseClient, organizationId: OrganizationId) =>
  call(client, 'handover_settings_page', { organization_id: organizationId }, handoverSettingsPageSchema)

/** Sets the usual margin, the threshold, and whether who sold may accept. */
export const changeHandoverRules = (client: SupabaseClient, organizationId: OrganizationId, rules: HandoverRules) =>
  call(client, 'change_handover_rules', { organization_id: organizationId, rules }, done)

/** Replaces the whole list of what an hour costs. */
export const setHourCosts = (client: SupabaseClient, organizationId: OrganizationId, costs: HourCost[]) =>
  call(client, 'set_hour_costs', { organization_id: organizationId, costs }, done)

/** Defines fit for deals that nobody has scored yet. Unchanged criteria are no new version. */
export const setFitDefinition = (client: SupabaseClient, organizationId: OrganizationId, criteria: Criterion[]) =>
  call(client, 'set_fit_definition', { organization_id: organizationId, criteria }, z.object({ version: z.int().positive() }))

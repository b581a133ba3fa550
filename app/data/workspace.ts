import type { SupabaseClient } from '@supabase/supabase-js'
import { inboxSchema, type InboxFilter } from '~/domain/inbox'
import { draftSchema, flagPageSchema, kickoffListSchema, kickoffPageSchema, previewSchema, type KickoffFilter } from '~/domain/kickoff'
import { settingsPageSchema } from '~/domain/settings'
import { trailPageSchema } from '~/domain/trail'
import { call } from './call'

/** Whose workspace is shown; null is the organization that the member joined first. */
type OrganizationId = string | null

/** What needs this member. One call, as every read here: each holds the frame around the page. */
export const readInbox = (client: SupabaseClient, organizationId: OrganizationId, filter: InboxFilter) =>
  call(client, 'inbox', { organization_id: organizationId, filter }, inboxSchema)

export const listKickoffs = (client: SupabaseClient, organizationId: OrganizationId, filter: KickoffFilter) =>
  call(client, 'kickoff_list', { organization_id: organizationId, filter }, kickoffListSchema)

export const readKickoff = (client: SupabaseClient, kickoffId: string) =>
  call(client, 'kickoff_page', { kickoff_id: kickoffId }, kickoffPageSchema)

/** The draft to edit; with `kickoffId` null, an empty one and the choice of owners. */
export const readDraft = (client: SupabaseClient, organizationId: OrganizationId, kickoffId: string | null) =>
  call(client, 'kickoff_draft', { organization_id: organizationId, kickoff_id: kickoffId }, draftSchema)

export const readPreview = (client: SupabaseClient, kickoffId: string) =>
  call(client, 'kickoff_preview', { kickoff_id: kickoffId }, previewSchema)

export const readFlag = (client: SupabaseClient, flagId: string) =>
  call(client, 'flag_page', { flag_id: flagId }, flagPageSchema)

export const readSettings = (client: SupabaseClient, organizationId: OrganizationId) =>
  call(client, 'settings_page', { organization_id: organizationId }, settingsPageSchema)

/** Who changed what for the whole organization, from this entry on backwards; null starts at the newest. */
export const readTrail = (client: SupabaseClient, organizationId: OrganizationId, after: string | null) =>
  call(client, 'trail_page', { organization_id: organizationId, after }, trailPageSchema)

import type { SupabaseClient } from '@supabase/supabase-js'
import { receiptSchema } from '~/domain/buyer-page'
import { exportedHistorySchema, historyPageSchema, type HistoryFilter } from '~/domain/history'
import { inboxSchema, type InboxFilter } from '~/domain/inbox'
import { draftSchema, flagPageSchema, kickoffListSchema, kickoffPageSchema, previewSchema, type KickoffFilter } from '~/domain/kickoff'
import { mailsPageSchema } from '~/domain/mail-fate'
import { settingsPageSchema } from '~/domain/settings'
import { trailPageSchema } from '~/domain/trail'
import { compareVersionsPageSchema, type VersionPair } from '~/domain/version-comparison'
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

/** What was mailed about a kickoff, and what became of each mail. */
export const readMails = (client: SupabaseClient, kickoffId: string, after: string | null) =>
  call(client, 'mails_page', { kickoff_id: kickoffId, after }, mailsPageSchema)

/** A receipt, as its holder has it. */
export const readTeamReceipt = (client: SupabaseClient, kickoffId: string, number: string) =>
  call(client, 'team_receipt', { kickoff_id: kickoffId, number }, receiptSchema)

export const readHistory = (client: SupabaseClient, kickoffId: string, filter: HistoryFilter) =>
  call(client, 'history_page', { kickoff_id: kickoffId, filter }, historyPageSchema)

/** All of a kickoff's history, to be taken along. */
export const exportHistory = (client: SupabaseClient, kickoffId: string) =>
  call(client, 'export_history', { kickoff_id: kickoffId }, exportedHistorySchema)

export const readComparison = (client: SupabaseClient, kickoffId: string, pair: VersionPair) =>
  call(client, 'compare_versions_page', { kickoff_id: kickoffId, earlier: pair.from, later: pair.to }, compareVersionsPageSchema)

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

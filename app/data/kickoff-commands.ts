import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import type { Channel } from '~/domain/channel'
import type { Deal } from '~/domain/deal'
import type { Item } from '~/domain/item'
import type { Section } from '~/domain/sections'
import { call } from './call'

/** Null is the organization that the member joined first, as in reading. */
type OrganizationId = string | null

const done = z.null().or(z.object({}))

/**
 * Starts a draft. The sales and delivery owner must be active members of the organization.
 * `shared`: risks and price exceptions whose words the member has agreed to show; without one of them, `sharing_unconfirmed` ({items}).
 * A form that names the kickoff that it makes can be sent twice: the second refuses with `stale_revision`.
 */
export const createKickoff = (
  client: SupabaseClient, organizationId: OrganizationId, deal: Deal, items: Item[], shared: string[] = [], kickoffId: string | null = null,
) =>
  call(
    client,
    'create_kickoff',
    { organization_id: organizationId, deal, items, shared, ...(kickoffId === null ? {} : { kickoff_id: kickoffId }) },
    z.object({ kickoffId: z.uuid() }),
  )

/** Saves the whole draft. Refuses with `stale_revision` ({by, at}) when a colleague saved since `revision` was read. `shared` as in creating. */
export const saveHandoff = (client: SupabaseClient, kickoffId: string, revision: number, deal: Deal, items: Item[], shared: string[] = []) =>
  call(client, 'save_handoff', { kickoff_id: kickoffId, revision, deal, items, shared }, z.object({ revision: z.int() }))

/** Publishes version 1 and mails each recipient their link. */
export const sendKickoff = (client: SupabaseClient, kickoffId: string, revision: number) =>
  call(client, 'send_kickoff', { kickoff_id: kickoffId, revision }, z.object({ version: z.int() }))

/** Publishes what changed in the draft since the current version; `why` is told to the buyer. */
export const publishChanges = (client: SupabaseClient, kickoffId: string, revision: number, why: string) =>
  call(client, 'publish_changes', { kickoff_id: kickoffId, revision, why }, z.object({ version: z.int() }))

/** Mails the recipient their link again; an expired or revoked one is replaced by a new one. */
export const resendLink = (client: SupabaseClient, recipientId: string) =>
  call(client, 'resend_link', { recipient_id: recipientId }, done)

/** Ends a recipient's link at their next request; others stay alive. */
export const revokeLink = (client: SupabaseClient, recipientId: string) =>
  call(client, 'revoke_link', { recipient_id: recipientId }, done)

/** Another person, or another address, takes this recipient's place: the old link ends, a new one goes to the new address. */
export const replaceRecipient = (client: SupabaseClient, recipientId: string, name: string, email: string) =>
  call(client, 'replace_recipient', { recipient_id: recipientId, name, email }, done)

/** A confirmation that an approver gave by phone or mail: of these sections, or of all that they are asked for. They are mailed, and can object. */
export const confirmOnBehalf = (
  client: SupabaseClient,
  recipientId: string,
  version: number,
  record: { channel: Channel; givenOn: string; evidence: string; sections?: readonly Section[] | null },
) => call(client, 'confirm_on_behalf', { recipient_id: recipientId, version, item_ids: null, record }, z.object({ number: z.string() }))

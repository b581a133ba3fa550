import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import type { Role } from '~/domain/member'
import type { Invite, OrganizationSettings, Routing } from '~/domain/settings'
import { call } from './call'

/** Null is the organization that the member joined first, as in reading. */
type OrganizationId = string | null

const done = z.null().or(z.object({}))

/** Admins only, as all commands here: the invited person can sign in with a code from now on, and is mailed. */
export const inviteMember = (client: SupabaseClient, organizationId: OrganizationId, invite: Invite) =>
  call(client, 'invite_member', { organization_id: organizationId, invite }, z.object({ memberId: z.uuid() }))

export const changeRole = (client: SupabaseClient, memberId: string, role: Role) =>
  call(client, 'change_role', { member_id: memberId, role }, done)

/** Ends a membership at the member's next request. The last active admin cannot be deactivated. */
export const deactivateMember = (client: SupabaseClient, memberId: string) =>
  call(client, 'deactivate_member', { member_id: memberId }, done)

export const reactivateMember = (client: SupabaseClient, memberId: string) =>
  call(client, 'reactivate_member', { member_id: memberId }, done)

export const setRouting = (client: SupabaseClient, organizationId: OrganizationId, routing: Routing) =>
  call(client, 'set_routing', { organization_id: organizationId, routing }, done)

export const changeOrganization = (client: SupabaseClient, organizationId: OrganizationId, settings: OrganizationSettings) =>
  call(client, 'change_organization', { organization_id: organizationId, settings }, done)

/** Lets an address be mailed again from which mail had come back. */
export const liftDeadAddress = (client: SupabaseClient, organizationId: OrganizationId, address: string) =>
  call(client, 'lift_dead_address', { organization_id: organizationId, address }, done)

/** Lets a parked mail be tried again. */
export const retryMail = (client: SupabaseClient, mailId: string) => call(client, 'retry_mail', { mail_id: mailId }, done)

import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { startingPointsSchema, templateSchema, type StartingPointsFilter, type Template } from '~/domain/template'
import { call } from './call'

/** Null is the organization that the member joined first, as in reading. */
type OrganizationId = string | null

const done = z.null().or(z.object({}))

/** Keeps lines to begin with. Takes the place of the template of that name and deal type. */
export const saveTemplate = (client: SupabaseClient, organizationId: OrganizationId, template: Template) =>
  call(client, 'save_template', { organization_id: organizationId, template }, z.object({ templateId: z.uuid() }))

/** Takes a template out of the starting points. */
export const removeTemplate = (client: SupabaseClient, templateId: string) =>
  call(client, 'remove_template', { template_id: templateId }, done)

/** The lines of one template, to begin with. */
export const readTemplate = (client: SupabaseClient, templateId: string) =>
  call(client, 'read_template', { template_id: templateId }, templateSchema)

/** What a new kickoff can begin with: the firm’s templates, and the kickoffs saved last or those that were looked for. */
export const readStartingPoints = (client: SupabaseClient, organizationId: OrganizationId, filter: StartingPointsFilter) =>
  call(client, 'starting_points', { organization_id: organizationId, filter }, startingPointsSchema)

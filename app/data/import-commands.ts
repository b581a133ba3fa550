import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { importOutcomeSchema, stagedImportSchema, type CsvMapping, type ImportedDeal } from '~/domain/import'
import { call } from './call'

/** Null is the organization that the member joined first, as in reading. */
type OrganizationId = string | null

/** What a member pasted or chose, as text. */
export type Upload = { kind: 'crm' | 'csv'; name: string; content: string }

/** How a CSV was read; `signature` stands for its columns. */
export type RememberedMapping = { signature: string; mapping: CsvMapping }

/** Keeps an upload for a day, so that it can be looked at before anything is saved. More than 5 MB is `invalid_input`. */
export const stageImport = (client: SupabaseClient, organizationId: OrganizationId, upload: Upload) =>
  call(client, 'stage_import', { organization_id: organizationId, upload }, z.object({ importId: z.uuid() }))

/** An upload of the member's own, and what is needed to read it: owners, mappings, and which deals are known already. */
export const readStagedImport = (client: SupabaseClient, importId: string) =>
  call(client, 'staged_import', { import_id: importId }, stagedImportSchema)

/**
 * Makes drafts of these deals, all of them or none. What a member changed by hand in an earlier import's draft stays.
 * Submitted again, it answers what became of them the first time.
 */
export const carryOutImport = (client: SupabaseClient, importId: string, deals: ImportedDeal[], mapping: RememberedMapping | null) =>
  call(client, 'carry_out_import', { import_id: importId, deals, mapping }, z.object({ outcomes: z.array(importOutcomeSchema) }))

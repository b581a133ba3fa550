import { z } from 'zod'
import { dealSchema } from './deal'
import { checkItem, itemFieldsSchema } from './item'
import { frameSchema } from './member'
import { ownerChoiceSchema } from './owner-choice'
import { instantSchema, requiredLine } from './text'

/** Which system a deal comes from; together with that system's id of it, it names the deal for ever. */
export const externalSystemSchema = z.enum(['hubspot', 'salesforce', 'house_crm', 'csv', 'api'])
export type ExternalSystem = z.infer<typeof externalSystemSchema>

/** A line that came with an import. `key` names it within its deal (`contact:51`), so that importing twice finds it again. */
export const importedLineSchema = itemFieldsSchema
  .omit({ id: true })
  .extend({ key: z.string().min(1).max(200) })
  .superRefine(checkItem)
export type ImportedLine = z.infer<typeof importedLineSchema>

/** A deal ready to be imported: recognised, its owners found among the members. */
export const importedDealSchema = z.object({
  externalSystem: externalSystemSchema,
  externalId: requiredLine(120),
  deal: dealSchema,
  lines: z.array(importedLineSchema).max(200),
})
export type ImportedDeal = z.infer<typeof importedDealSchema>

/** Most deals, and most bytes, of one import. */
export const IMPORT_LIMITS = { deals: 10_000, bytes: 5 * 1024 * 1024 } as const

/**
 * What became of a deal. `updated`: its draft took over what is new in the export; `kept` counts what a member had changed by hand, which stays.
 * `already_sent`: the buyer has it, so that nothing was touched.
 */
export const importOutcomeSchema = z.object({
  externalId: z.string(),
  kickoffId: z.uuid(),
  account: z.string(),
  outcome: z.enum(['created', 'updated', 'unchanged', 'already_sent']),
  kept: z.int().nonnegative(),
})
export type ImportOutcome = z.infer<typeof importOutcomeSchema>

/** Which column of a CSV holds what, and how its dates and numbers are written. Column names as in the header; null: not there. */
export const csvMappingSchema = z.object({
  columns: z.object({
    externalId: z.string().nullable(),
    account: z.string().nullable(),
    name: z.string().nullable(),
    dealType: z.string().nullable(),
    amount: z.string().nullable(),
    currency: z.string().nullable(),
    closedOn: z.string().nullable(),
    salesOwner: z.string().nullable(),
    deliveryOwner: z.string().nullable(),
    contactName: z.string().nullable(),
    contactEmail: z.string().nullable(),
    problem: z.string().nullable(),
    locale: z.string().nullable(),
  }),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
  numbers: z.enum(['1,234.50', '1.234,50', '1’234.50', '1 234,50', '12,34,567.00']),
})
export type CsvMapping = z.infer<typeof csvMappingSchema>

/** An upload that waits to be looked at. Its content is thrown away when it is carried out, and after a day. */
export const stagedImportSchema = z.object({
  frame: frameSchema,
  import: z.object({
    id: z.uuid(),
    kind: z.enum(['crm', 'csv']),
    name: z.string(),
    content: z.string(),
    stagedAt: instantSchema,
    doneAt: instantSchema.nullable(),
    outcomes: z.array(importOutcomeSchema).nullable(),
  }),
  owners: z.array(ownerChoiceSchema.extend({ email: z.string() })),
  mappings: z.array(z.object({ signature: z.string(), mapping: csvMappingSchema })),
  known: z.array(z.object({ externalSystem: externalSystemSchema, externalId: z.string(), kickoffId: z.uuid(), sent: z.boolean() })),
})
export type StagedImport = z.infer<typeof stagedImportSchema>

/** A key with which another system of the organization calls the API. The key itself is shown once and never stored. */
export const apiKeySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  createdBy: z.string(),
  createdAt: instantSchema,
  lastUsedAt: instantSchema.nullable(),
  revokedAt: instantSchema.nullable(),
})
export type ApiKey = z.infer<typeof apiKeySchema>

export const apiKeysPageSchema = z.object({ frame: frameSchema, keys: z.array(apiKeySchema) })
export type ApiKeysPage = z.infer<typeof apiKeysPageSchema>

import { z } from 'zod'
import { ownerRoleSchema } from './member'
import { sourceSchema } from './provenance'
import { boundarySchema, sectionSchema, sideSchema, visibilitySchema } from './section'
import { amountSchema, daySchema, instantSchema, mailAddressSchema, nothing, requiredText, timeZoneSchema, typedText } from './text'

/** An `approver`'s word is needed for the kickoff to be confirmed; a `reviewer` reads and flags. */
export const recipientRoleSchema = z.enum(['approver', 'reviewer'])
export type RecipientRole = z.infer<typeof recipientRoleSchema>

/** Longest line, and most lines, that a handoff holds; the database checks the same. */
export const ITEM_LIMITS = { text: 1000, detail: 500, perSection: 60 } as const

/** What a line of a handoff is made of, without the rules that tie its fields together. */
export const itemFieldsSchema = z.object({
  id: z.uuid(),
  section: sectionSchema,
  boundary: boundarySchema.nullable(),
  text: requiredText(ITEM_LIMITS.text),
  detail: typedText(ITEM_LIMITS.detail),
  dueOn: z.union([nothing, daySchema]).nullable(),
  side: sideSchema.nullable(),
  amount: z.union([nothing, amountSchema]).nullable(),
  email: z.union([nothing, mailAddressSchema]).nullable(),
  recipientRole: recipientRoleSchema.nullable(),
  recipientSections: z.array(sectionSchema).nonempty().nullable(),
  visibility: visibilitySchema,
  source: sourceSchema.nullable(),
  answersFor: ownerRoleSchema.nullable(),
  timeZone: z.union([nothing, timeZoneSchema]).nullable(),
})

type ItemFields = z.infer<typeof itemFieldsSchema>

/** What the fields of a line must be to each other, whoever writes the line. */
export function checkItem(item: Omit<ItemFields, 'id'>, context: z.RefinementCtx): void {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if ((item.section === 'scope_boundaries') !== (item.boundary !== null)) refuse('boundary', 'boundary_missing')
  if (item.section === 'buyer_context' && item.visibility === 'client') refuse('visibility', 'always_internal')
  if (item.recipientRole && item.side !== 'buyer') refuse('recipientRole', 'recipient_not_on_buyers_side')
  if (item.recipientRole && !item.email) refuse('email', 'recipient_without_mail')
  if (item.recipientSections && item.recipientRole !== 'approver') refuse('recipientSections', 'only_approvers_are_asked')
  if (item.recipientRole && item.visibility === 'internal') refuse('visibility', 'recipient_must_be_visible')
}

/**
 * One line of a handoff as a member edits it. What `text` and `detail` hold depends on the section:
 * stakeholders: name and what they do; dependencies: what is needed and who owes it;
 * the first milestone: its title and its done-when; elsewhere: the line and an optional remark.
 * `amount` (in the deal's currency) belongs to price exceptions; `dueOn` to dependencies and the milestone;
 * `email` and `recipientRole` to stakeholders on the buyer's side, and `recipientSections` to approvers who are asked
 * for certain sections only (null: for all). `source`: where it comes from, for the firm alone.
 * `timeZone`: where a stakeholder works, if elsewhere than the firm: they are reminded in their working hours. Internal.
 * `answersFor`: which owner a flag on it goes to; null: as the firm's routing says for the section. Internal.
 */
export const itemSchema = itemFieldsSchema.superRefine(checkItem)
export type Item = z.infer<typeof itemSchema>

/** A line as a version holds it and the buyer reads it: no visibility, no mail address, and the hash of its content. */
export const publishedItemSchema = z.object({
  id: z.uuid(),
  boundary: boundarySchema.nullable(),
  text: z.string(),
  detail: z.string(),
  dueOn: z.iso.date().nullable(),
  side: sideSchema.nullable(),
  amount: z.string().nullable(),
  hash: z.string(),
})
export type PublishedItem = z.infer<typeof publishedItemSchema>

/** A section of a version. Sections without lines are left out. */
export const publishedSectionSchema = z.object({
  section: sectionSchema,
  hash: z.string(),
  items: z.array(publishedItemSchema),
})
export type PublishedSection = z.infer<typeof publishedSectionSchema>

/** What a version holds: all that the buyer may see of the handoff, and nothing else. */
export const versionContentSchema = z.object({
  account: z.string(),
  firm: z.string(),
  locale: z.string(),
  currency: z.string(),
  salesOwner: z.string(),
  deliveryOwner: z.string(),
  sections: z.array(publishedSectionSchema),
})
export type VersionContent = z.infer<typeof versionContentSchema>

/** A published version, without its content. */
export const versionSummarySchema = z.object({
  number: z.int().positive(),
  contentHash: z.string(),
  publishedAt: instantSchema,
  why: z.string(),
})
export type VersionSummary = z.infer<typeof versionSummarySchema>

import { z } from 'zod'
import { attachmentSchema } from './attachment'
import { confirmationSchema } from './buyer-page'
import { disagreementSchema } from './disagreement'
import { acceptedOrdersSchema, teamOrderSchema } from './change-order'
import { dealSchema, localeSchema } from './deal'
import { inboxFlagSchema, pageKeySchema } from './inbox'
import { reviewStateSchema } from './kickoff-head'
import { historyEntrySchema } from './history'
import { itemSchema, recipientRoleSchema, versionContentSchema, versionSummarySchema } from './item'
import { deathSchema } from './mail-fate'
import { frameSchema, ownerRoleSchema } from './member'
import { milestoneRowSchema } from './milestone'
import { dayOffSchema } from './milestone-page'
import { ownerChoiceSchema } from './owner-choice'
import { paceSchema } from './pace'
import { handoverSchema } from './review'
import { sectionSchema } from './section'
import { instantSchema } from './text'

/** What a kickoff waits for, in the order in which it happens. */
export const waitingSchema = z.enum(['draft', 'delivery_reviews', 'sales_answers', 'ready_to_send', 'buyer_reads', 'owner_answers', 'buyer_settles', 'confirmed'])
export type Waiting = z.infer<typeof waitingSchema>

/** A kickoff as a row of the list. */
export const kickoffRowSchema = z.object({
  id: z.uuid(),
  account: z.string(),
  name: z.string(),
  dealType: dealSchema.shape.dealType,
  amount: z.string(),
  currency: z.string(),
  locale: localeSchema,
  salesOwner: z.string(),
  deliveryOwner: z.string(),
  version: z.int().positive().nullable(),
  sentAt: instantSchema.nullable(),
  confirmedAt: instantSchema.nullable(),
  waiting: waitingSchema,
  review: reviewStateSchema,
  openFlags: z.int().nonnegative(),
  answeredFlags: z.int().nonnegative(),
  approvers: z.int().nonnegative(),
  approversDone: z.int().nonnegative(),
  milestone: z.object({ title: z.string(), dueOn: z.iso.date().nullable() }).nullable(),
  savedAt: instantSchema,
})
export type KickoffRow = z.infer<typeof kickoffRowSchema>

export const kickoffFilterSchema = z.object({
  whose: z.enum(['mine', 'all']).catch('all'),
  waiting: waitingSchema.nullable().catch(null),
  dealType: dealSchema.shape.dealType.nullable().catch(null),
  after: pageKeySchema,
})
export type KickoffFilter = z.infer<typeof kickoffFilterSchema>

export const kickoffListSchema = z.object({
  frame: frameSchema,
  kickoffs: z.array(kickoffRowSchema),
  next: z.string().nullable(),
})
export type KickoffList = z.infer<typeof kickoffListSchema>

/** The draft as one page edits it. A kickoff that does not exist yet has neither id nor revision. */
export const draftSchema = z.object({
  frame: frameSchema,
  owners: z.array(ownerChoiceSchema),
  kickoff: z
    .object({
      id: z.uuid(),
      revision: z.int().positive(),
      savedAt: instantSchema,
      savedBy: z.string(),
      isOwn: z.boolean(),
      version: z.int().positive().nullable(),
    })
    .nullable(),
  deal: dealSchema.nullable(),
  items: z.array(itemSchema),
})
export type Draft = z.infer<typeof draftSchema>

/** Why somebody closed their link themselves. */
export const asideReasonSchema = z.enum(['wrong_person', 'left'])
export type AsideReason = z.infer<typeof asideReasonSchema>

/**
 * A recipient as the team sees them. `link`: none until the mail with it has gone out. `sections`: what an approver is asked for, null for all.
 * `broughtBy`: the colleague who handed over to them or added them. `disputed`: what they said of a confirmation in their name.
 * `deadAddress`: since when mail no longer goes to their address, and why.
 * `evidence`: how the confirmation recorded on their behalf is known.
 */
export const recipientSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: recipientRoleSchema,
  sections: z.array(sectionSchema).nullable(),
  broughtBy: z.string().nullable(),
  steppedAside: asideReasonSchema.nullable(),
  awayUntil: z.iso.date().nullable(),
  disputed: z.object({ at: instantSchema, words: z.string() }).nullable(),
  evidence: z.string().nullable(),
  link: z.enum(['none', 'live', 'expired', 'revoked']),
  linkExpiresAt: instantSchema.nullable(),
  lastActedAt: instantSchema.nullable(),
  readAt: instantSchema.nullable(),
  reminders: z.int().nonnegative(),
  remindedAt: instantSchema.nullable(),
  deadAddress: z.object({ how: deathSchema, at: instantSchema }).nullable(),
  marks: z.array(sectionSchema),
  confirmation: confirmationSchema.nullable(),
  unconfirmedItems: z.int().nonnegative(),
  /** What a confirmation by phone or mail could be about: sections that wait for this person's word and are not flagged by them. */
  recordableSections: z.array(sectionSchema),
})
export type Recipient = z.infer<typeof recipientSchema>

/**
 * One kickoff on one page: the record, its people, its flags, its versions, the newest of its history. `milestone`: how it stands, once the kickoff was sent.
 * `daysOff`: of the days in the draft and of the milestone's, those on which nobody of the firm works, and why.
 */
export const kickoffPageSchema = z.object({
  frame: frameSchema,
  kickoff: kickoffRowSchema,
  revision: z.int().positive(),
  deal: dealSchema,
  items: z.array(itemSchema),
  recipients: z.array(recipientSchema),
  flags: z.array(inboxFlagSchema),
  changeOrders: z.array(teamOrderSchema),
  acceptedOrders: acceptedOrdersSchema,
  versions: z.array(versionSummarySchema.extend({ flagId: z.uuid().nullable() })),
  disagreements: z.array(disagreementSchema),
  sectionsWithoutApprover: z.array(sectionSchema),
  unpublishedChanges: z.boolean(),
  handover: handoverSchema,
  openContradictions: z.int().nonnegative(),
  pace: paceSchema,
  milestone: milestoneRowSchema.nullable(),
  daysOff: z.record(z.iso.date(), dayOffSchema),
  history: z.array(historyEntrySchema),
})
export type KickoffPage = z.infer<typeof kickoffPageSchema>

/** What the buyer would see if the draft were published now. */
export const previewSchema = z.object({
  frame: frameSchema,
  kickoffId: z.uuid(),
  version: z.int().positive().nullable(),
  recipientName: z.string().nullable(),
  content: versionContentSchema,
})
export type Preview = z.infer<typeof previewSchema>

/** The owner's page of one flag. `notes` are internal and never reach the buyer; `answers` are the buyer's thread. */
export const flagPageSchema = z.object({
  frame: frameSchema,
  flag: inboxFlagSchema.extend({ ownerId: z.uuid(), ownerRole: ownerRoleSchema, itemId: z.uuid().nullable() }),
  kickoff: z.object({ id: z.uuid(), name: z.string(), account: z.string(), locale: localeSchema, version: z.int().positive() }),
  disagreement: disagreementSchema.nullable(),
  raisedOnVersion: z.int().positive(),
  changeOrders: z.array(teamOrderSchema),
  currency: z.string(),
  line: itemSchema.nullable(),
  answers: z.array(z.object({ by: z.string(), fromFirm: z.boolean(), words: z.string(), at: instantSchema })),
  notes: z.array(z.object({ by: z.string(), byMail: z.boolean(), words: z.string(), at: instantSchema })),
  attachments: z.array(attachmentSchema),
  resolvedBy: z.string().nullable(),
  owners: z.array(ownerChoiceSchema),
})
export type FlagPage = z.infer<typeof flagPageSchema>

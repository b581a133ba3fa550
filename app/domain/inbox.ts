import { z } from 'zod'
import { dealSchema } from './deal'
import { inboxMilestoneSchema } from './inbox-milestone'
import { flagKindSchema, resolutionSchema } from './flag'
import { frameSchema } from './member'
import { boundarySchema, sectionSchema } from './section'
import { instantSchema } from './text'

/** A flag as a row of the inbox. `mine`: this member owns it. */
export const inboxFlagSchema = z.object({
  id: z.uuid(),
  kickoffId: z.uuid(),
  account: z.string(),
  section: sectionSchema,
  boundary: boundarySchema.nullable(),
  lineText: z.string().nullable(),
  kind: flagKindSchema,
  words: z.string(),
  recipientName: z.string(),
  ownerName: z.string(),
  mine: z.boolean(),
  beforeStart: z.boolean(),
  raisedAt: instantSchema,
  dueAt: instantSchema,
  round: z.int().positive(),
  resolution: resolutionSchema.nullable(),
  resolvedAt: instantSchema.nullable(),
  acceptedAt: instantSchema.nullable(),
  withdrawnAt: instantSchema.nullable(),
})
export type InboxFlag = z.infer<typeof inboxFlagSchema>

/** What somebody has to do next about a handoff: read it for delivery, write why sales scored otherwise, answer delivery's questions, or send what was accepted. */
export const handoverStepSchema = z.enum(['review', 'reconcile', 'answer', 'send'])
export type HandoverStep = z.infer<typeof handoverStepSchema>

/**
 * A handoff that waits for this member. `by`: who asked for the review, or decided it.
 * `questions`: those not yet answered, and `question` the first of them; `changes`: how much differs from what delivery accepted last;
 * `differences`: criteria of fit on which delivery waits for sales' line.
 */
export const inboxHandoverSchema = z.object({
  kickoffId: z.uuid(),
  account: z.string(),
  name: z.string(),
  step: handoverStepSchema,
  since: instantSchema,
  by: z.string(),
  questions: z.int().nonnegative(),
  question: z.string().nullable(),
  changes: z.int().nonnegative(),
  differences: z.int().nonnegative(),
})
export type InboxHandover = z.infer<typeof inboxHandoverSchema>

/** A draft that its sales owner has not handed to delivery yet. */
export const inboxDraftSchema = z.object({
  kickoffId: z.uuid(),
  account: z.string(),
  name: z.string(),
  savedAt: instantSchema,
  lines: z.int().nonnegative(),
  recipients: z.int().nonnegative(),
})

/** Where a page of a list begins: the key that the page before named as `next`. Anything else starts at the first page. */
export const pageKeySchema = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,6})?~[0-9a-f-]{36}$/)
  .nullable()
  .catch(null)

/** Filters of the inbox; each is a link, so the URL's search parameters are this shape. */
export const inboxFilterSchema = z.object({
  whose: z.enum(['mine', 'all']).catch('mine'),
  state: z.enum(['open', 'answered', 'settled']).catch('open'),
  beforeStart: z.coerce.boolean().catch(false),
  dealType: dealSchema.shape.dealType.nullable().catch(null),
  after: pageKeySchema,
})
export type InboxFilter = z.infer<typeof inboxFilterSchema>

/** The inbox: flags oldest due first, a page at a time (`next` is the key of the following page), handoffs and milestones that wait for this member, longest first, and drafts. `unreachable`: for an admin, colleagues to whom our mail no longer goes. */
export const inboxSchema = z.object({
  frame: frameSchema,
  flags: z.array(inboxFlagSchema),
  next: z.string().nullable(),
  handovers: z.array(inboxHandoverSchema),
  milestones: z.array(inboxMilestoneSchema),
  drafts: z.array(inboxDraftSchema),
  unreachable: z.array(z.string()),
})
export type Inbox = z.infer<typeof inboxSchema>

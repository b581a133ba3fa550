import { z } from 'zod'
import { changeOrderTermsSchema, decisionSchema } from './change-order'
import { channelSchema } from './channel'
import { flagKindSchema, resolutionSchema } from './flag'
import { inboxMilestoneSchema } from './inbox-milestone'
import { deathSchema } from './mail-fate'
import { aboutKickoff, firm, toBuyer } from './mail-head'
import { milestoneMails } from './milestone-mail'
import { momentumMails } from './momentum-mail'
import { boundarySchema, sectionSchema } from './section'
import { instantSchema } from './text'

/** What a buyer's person did about the people on their side. */
export const peopleNewsSchema = z.enum(['handed_over', 'reviewer_added', 'wrong_person', 'left', 'away', 'back'])
export type PeopleNews = z.infer<typeof peopleNewsSchema>

/** What somebody is waited for with, as a reminder says it: the database decides (private.reminder_state). */
export const reminderStateSchema = z.enum(['not_opened', 'opened', 'half_confirmed', 'changed', 'answered', 'offer_open'])
export type ReminderState = z.infer<typeof reminderStateSchema>

/** What every mail to a member about a flag holds. */
const toOwner = z.object({
  firm,
  memberName: z.string(),
  account: z.string(),
  kickoffId: z.uuid(),
  flagId: z.uuid(),
  section: sectionSchema,
  boundary: boundarySchema.nullable(),
  lineText: z.string().nullable(),
  kind: flagKindSchema,
  words: z.string(),
  beforeStart: z.boolean(),
  recipientName: z.string(),
  dueAt: instantSchema,
})

/** What every mail to a member about the two keys holds. `actorName`: who asked, took that back, returned or accepted. */
const aboutHandover = z.object({ firm, memberName: z.string(), account: z.string(), kickoffId: z.uuid(), actorName: z.string() })

/** What waits for a member in the morning, `at` that moment: how much, and what is due first. */
const digestSchema = z.object({
  firm,
  memberName: z.string(),
  at: instantSchema,
  flagCount: z.int().nonnegative(),
  flags: z.array(
    z.object({
      flagId: z.uuid(),
      account: z.string(),
      section: sectionSchema,
      lineText: z.string().nullable(),
      recipientName: z.string(),
      dueAt: instantSchema,
    }),
  ),
  milestoneCount: z.int().nonnegative(),
  milestones: z.array(inboxMilestoneSchema.omit({ since: true })),
  handoverCount: z.int().nonnegative(),
  handovers: z.array(z.object({ kickoffId: z.uuid(), account: z.string(), step: z.enum(['reconcile', 'review', 'answer', 'send']) })),
})

/**
 * The outbox: what each kind of mail holds. Written by the commands in the database, in the same transaction as the change.
 * Kinds with a link carry no link: delivery derives it from the row's recipient.
 */
export const mailSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kickoff_sent'), payload: toBuyer.extend({ version: z.int() }) }),
  z.object({ kind: z.literal('link_resent'), payload: toBuyer }),
  z.object({ kind: z.literal('version_published'), payload: toBuyer.extend({ version: z.int(), why: z.string() }) }),
  z.object({
    kind: z.literal('flag_answered'),
    payload: toBuyer.extend({ flagId: z.uuid(), lineText: z.string().nullable(), yourWords: z.string(), answer: z.string(), author: z.string(), files: z.array(z.string()) }),
  }),
  z.object({
    kind: z.literal('flag_resolved'),
    payload: toBuyer.extend({
      flagId: z.uuid(),
      lineText: z.string().nullable(),
      yourWords: z.string(),
      resolution: resolutionSchema,
      answer: z.string(),
      author: z.string(),
      newLineText: z.string().nullable(),
      order: changeOrderTermsSchema.nullable(),
      files: z.array(z.string()),
    }),
  }),
  z.object({
    kind: z.literal('change_order_offered'),
    payload: toBuyer.extend({
      lineText: z.string().nullable(),
      flaggedBy: z.string(),
      answer: z.string(),
      author: z.string(),
      newLineText: z.string().nullable(),
      order: changeOrderTermsSchema,
    }),
  }),
  z.object({
    kind: z.literal('receipt'),
    payload: toBuyer.extend({
      number: z.string(),
      version: z.int(),
      contentHash: z.string(),
      typedName: z.string(),
      confirmedAt: instantSchema,
      confirmedItems: z.int(),
      open: z.array(z.object({ section: sectionSchema, lineText: z.string().nullable(), words: z.string() })),
    }),
  }),
  z.object({
    kind: z.literal('confirmed_on_behalf'),
    payload: toBuyer.extend({
      number: z.string(),
      version: z.int(),
      author: z.string(),
      channel: channelSchema,
      givenOn: z.iso.date(),
      open: z.int().nonnegative(),
      confirmedItems: z.int(),
    }),
  }),
  z.object({
    kind: z.literal('colleague_asked'),
    payload: toBuyer.extend({ version: z.int(), fromName: z.string(), inPlace: z.boolean(), words: z.string() }),
  }),
  z.object({ kind: z.literal('link_closed'), payload: toBuyer.extend({ how: z.enum(['handed_over', 'wrong_person', 'left']) }) }),
  z.object({ kind: z.literal('confirm_code'), payload: toBuyer.extend({ codeId: z.uuid() }) }),
  z.object({
    kind: z.literal('reminder'),
    payload: toBuyer.extend({ state: reminderStateSchema, version: z.int(), lines: z.int().nonnegative(), isLast: z.boolean() }),
  }),
  z.object({ kind: z.literal('flag_raised'), payload: toOwner }),
  z.object({ kind: z.literal('flag_overdue'), payload: toOwner.extend({ ownerName: z.string() }) }),
  z.object({ kind: z.literal('daily_digest'), payload: digestSchema }),
  z.object({ kind: z.literal('flag_reopened'), payload: toOwner.extend({ reopenedWith: z.string() }) }),
  z.object({ kind: z.literal('change_order_ended'), payload: toOwner.extend({ reference: z.string() }) }),
  z.object({
    kind: z.literal('change_order_decided'),
    payload: aboutKickoff.omit({ version: true }).extend({
      flagId: z.uuid(),
      decision: decisionSchema,
      order: changeOrderTermsSchema,
      typedName: z.string(),
      reply: z.string(),
      version: z.int().nullable(),
    }),
  }),
  z.object({ kind: z.literal('buyer_replied'), payload: toOwner.extend({ reply: z.string() }) }),
  z.object({
    kind: z.literal('reply_kept'),
    payload: toOwner.extend({ reply: z.string(), fromAddress: z.string(), cause: z.enum(['other_address', 'settled', 'expired']) }),
  }),
  z.object({ kind: z.literal('reply_too_late'), payload: toBuyer.extend({ lineText: z.string().nullable(), reply: z.string() }) }),
  z.object({
    kind: z.literal('mail_came_back'),
    payload: aboutKickoff.omit({ version: true }).extend({ address: z.string(), how: deathSchema, reason: z.string() }),
  }),
  z.object({
    kind: z.literal('recipient_confirmed'),
    payload: aboutKickoff.extend({
      openFlags: z.int(),
      recordedBy: z.string().optional(),
      channel: channelSchema.optional(),
    }),
  }),
  z.object({ kind: z.literal('confirmation_disputed'), payload: aboutKickoff.extend({ recordedBy: z.string(), words: z.string() }) }),
  z.object({
    kind: z.literal('people_changed'),
    payload: aboutKickoff.omit({ version: true }).extend({
      news: peopleNewsSchema,
      otherName: z.string().nullable(),
      until: z.iso.date().nullable(),
      words: z.string(),
    }),
  }),
  z.object({
    kind: z.literal('people_disagree'),
    payload: aboutKickoff.omit({ version: true, recipientName: true }).extend({
      section: sectionSchema,
      boundary: boundarySchema.nullable(),
      lineText: z.string(),
      sides: z.array(z.object({ name: z.string(), kind: flagKindSchema.nullable(), words: z.string().nullable() })).min(2),
    }),
  }),
  z.object({ kind: z.literal('kickoff_confirmed'), payload: aboutKickoff }),
  z.object({
    kind: z.literal('review_requested'),
    payload: aboutHandover.extend({ changes: z.int().nonnegative(), exposureShare: z.number().nullable(), above: z.boolean() }),
  }),
  z.object({
    kind: z.literal('review_returned'),
    payload: aboutHandover.extend({
      questions: z.array(z.object({ section: sectionSchema, lineText: z.string().nullable(), words: z.string() })),
    }),
  }),
  z.object({ kind: z.literal('review_accepted'), payload: aboutHandover.extend({ reason: z.string() }) }),
  z.object({ kind: z.literal('review_withdrawn'), payload: aboutHandover }),
  z.object({ kind: z.literal('fit_differs'), payload: aboutHandover.extend({ differences: z.int().positive() }) }),
  ...milestoneMails,
  ...momentumMails,
  z.object({ kind: z.literal('member_invited'), payload: z.object({ firm, memberName: z.string(), invitedBy: z.string() }) }),
])
export type Mail = z.infer<typeof mailSchema>
export type MailKind = Mail['kind']
export type PayloadOf<Kind extends MailKind> = Extract<Mail, { kind: Kind }>['payload']

/** What is readable of every claimed row, also where the rest is not. */
export const mailLeaseSchema = z.object({ id: z.uuid(), lease: z.uuid() })
export type MailLease = z.infer<typeof mailLeaseSchema>

/**
 * A mail that delivery has claimed. `lease` must still be held when the outcome is written.
 * `firstTriedAt` and `payloadHash` belong to the first try that the provider may have accepted; `attempt` counts claims, this one included.
 */
export const claimedMailSchema = z
  .object({
    ...mailLeaseSchema.shape,
    attempt: z.int().positive(),
    to: z.string(),
    recipientId: z.uuid().nullable(),
    generation: z.int().nullable(),
    payloadHash: z.string().nullable(),
    firstTriedAt: instantSchema.nullable(),
  })
  .and(mailSchema)
export type ClaimedMail = z.infer<typeof claimedMailSchema>

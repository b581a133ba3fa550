import { z } from 'zod'
import { dealSchema } from './deal'
import { pageKeySchema } from './inbox'
import { awaitsSchema } from './inbox-milestone'
import { frameSchema } from './member'
import { ownerChoiceSchema } from './owner-choice'
import { sideSchema } from './section'
import { instantSchema } from './text'

/**
 * How a first milestone stands on a day, the database's rule (private.milestone_state). Derived, never typed:
 * reached once a buyer's approver said so; late when its day has passed and delivery had not said before that it is done;
 * at risk when something that it waits for comes later than it was needed, or it has no day.
 */
export const milestoneStateSchema = z.enum(['on_track', 'waiting_for_buyer', 'at_risk', 'late', 'reached'])
export type MilestoneState = z.infer<typeof milestoneStateSchema>

/** What a milestone waits for and has not been given yet. `leadDays`: how many days before the agreed date of the milestone it is needed. */
export const openDependencySchema = z.object({
  itemId: z.uuid(),
  text: z.string(),
  side: sideSchema.nullable(),
  owedBy: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  promisedOn: z.iso.date().nullable(),
  leadDays: z.int().nonnegative(),
})
export type OpenDependency = z.infer<typeof openDependencySchema>

/** An open dependency as it bears on the milestone: `expectedOn`, its promised day or else the one by which it is needed; `pushedDays`, by how many days it comes late, as things stand. */
export const weighedDependencySchema = openDependencySchema.extend({ expectedOn: z.iso.date(), pushedDays: z.int().nonnegative() })
export type WeighedDependency = z.infer<typeof weighedDependencySchema>

/**
 * The state, and what its reason in words is made of. `late`: their day has passed; `endsAfter`: they end after the milestone that needs them;
 * `soon`: the buyer owes them within a week. `likelyOn`: the milestone's date as things stand, where something moves it by `pushedDays`.
 */
export const outlookSchema = z.object({
  state: milestoneStateSchema,
  daysLeft: z.int().nullable(),
  pushedDays: z.int().nonnegative(),
  likelyOn: z.iso.date().nullable(),
  total: z.int().nonnegative(),
  late: z.array(weighedDependencySchema),
  endsAfter: z.array(weighedDependencySchema),
  soon: z.array(weighedDependencySchema),
  isConfirmed: z.boolean(),
  claimedOn: z.iso.date().nullable(),
})
export type Outlook = z.infer<typeof outlookSchema>

/** A first milestone as a row of the list. `title` null: the handoff names none. `firstDueOn`: the first date that the buyer was told. */
export const milestoneRowSchema = z.object({
  kickoffId: z.uuid(),
  account: z.string(),
  name: z.string(),
  dealType: dealSchema.shape.dealType,
  salesOwner: z.string(),
  deliveryOwner: z.string(),
  title: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  firstDueOn: z.iso.date().nullable(),
  moves: z.int().nonnegative(),
  signedOn: z.iso.date(),
  sentAt: instantSchema,
  confirmedAt: instantSchema.nullable(),
  claimedAt: instantSchema.nullable(),
  reachedOn: z.iso.date().nullable(),
  outlook: outlookSchema,
  open: z.array(openDependencySchema),
  awaits: awaitsSchema.nullable(),
})
export type MilestoneRow = z.infer<typeof milestoneRowSchema>

/** Filters of the milestones; each is a link, so the URL's search parameters are this shape. What is reached shows where that, or an account, is asked for. */
export const milestoneFilterSchema = z.object({
  whose: z.enum(['mine', 'all']).catch('all'),
  owner: z.uuid().nullable().catch(null),
  account: z.string().max(200).nullable().catch(null),
  dealType: dealSchema.shape.dealType.nullable().catch(null),
  state: milestoneStateSchema.nullable().catch(null),
  after: pageKeySchema,
})
export type MilestoneFilter = z.infer<typeof milestoneFilterSchema>

/** A page of first milestones, due first first. */
export const milestoneListSchema = z.object({
  frame: frameSchema,
  today: z.iso.date(),
  owners: z.array(ownerChoiceSchema),
  milestones: z.array(milestoneRowSchema),
  next: z.string().nullable(),
})
export type MilestoneList = z.infer<typeof milestoneListSchema>

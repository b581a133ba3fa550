import { z } from 'zod'
import { firmSchema } from './buyer-page'
import { localeSchema } from './deal'
import { frameSchema } from './member'
import { milestoneStateSchema } from './milestone'
import { instantSchema } from './text'

const daysSchema = z.object({
  kickoffId: z.uuid(),
  dueOn: z.iso.date().nullable(),
  /** Only ever grows, and does whenever the day may have moved; `changedAt`: when it last did. */
  changes: z.int().nonnegative(),
  changedAt: instantSchema,
})

/** A first milestone as a calendar shows it. `doneWhen`: a condition a line. `firstDueOn`: the first date that the buyer was told. */
export const milestoneDaysSchema = daysSchema.extend({
  title: z.string(),
  doneWhen: z.string(),
  firstDueOn: z.iso.date().nullable(),
  reachedOn: z.iso.date().nullable(),
  state: milestoneStateSchema,
})
export type MilestoneDays = z.infer<typeof milestoneDaysSchema>

/** Something that is still owed, as a calendar shows it. `promisedOn`: the day that whoever owes it said. */
export const dependencyDaysSchema = daysSchema.extend({
  itemId: z.uuid(),
  text: z.string(),
  detail: z.string(),
  promisedOn: z.iso.date().nullable(),
})
export type DependencyDays = z.infer<typeof dependencyDaysSchema>

const ofAccount = { account: z.string() }

/** What a member's calendar shows: the first milestones of the kickoffs that they own, and what the firm owes for them. */
export const memberCalendarSchema = z.object({
  holder: z.literal('member'),
  firm: z.string(),
  milestones: z.array(milestoneDaysSchema.extend(ofAccount)),
  dependencies: z.array(dependencyDaysSchema.extend(ofAccount)),
})
export type MemberCalendar = z.infer<typeof memberCalendarSchema>

/** What a buyer's person's calendar shows: the first milestone, and what they owe (`isMine`) or nobody of their side has taken on yet. */
export const buyerCalendarSchema = z.object({
  holder: z.literal('buyer'),
  firm: z.string(),
  locale: localeSchema,
  milestones: z.array(milestoneDaysSchema),
  dependencies: z.array(dependencyDaysSchema.extend({ isMine: z.boolean() })),
})
export type BuyerCalendar = z.infer<typeof buyerCalendarSchema>

export const calendarSchema = z.discriminatedUnion('holder', [memberCalendarSchema, buyerCalendarSchema])
export type Calendar = z.infer<typeof calendarSchema>

/** Where a member opens and closes their calendar. `openedAt`: since when it is open; its address is told once, when it is opened. */
export const calendarSettingsPageSchema = z.object({ frame: frameSchema, openedAt: instantSchema.nullable() })
export type CalendarSettingsPage = z.infer<typeof calendarSettingsPageSchema>

/** The same for a buyer's person. */
export const buyerCalendarPageSchema = z.object({
  kickoff: z.object({ id: z.uuid(), locale: localeSchema, currency: z.string() }),
  firm: firmSchema,
  account: z.string(),
  openedAt: instantSchema.nullable(),
})
export type BuyerCalendarPage = z.infer<typeof buyerCalendarPageSchema>

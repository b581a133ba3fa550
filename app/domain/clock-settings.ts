import { z } from 'zod'
import { frameSchema } from './member'
import { daySchema, requiredLine } from './text'

/** Who hears of an overdue flag besides its owner. Where that person left or holds the flag, an admin does. */
export const escalateToSchema = z.enum(['other_owner', 'admin', 'nobody'])
export type EscalateTo = z.infer<typeof escalateToSchema>

const isRising = (days: readonly number[]) => days.every((day, place) => place === 0 || day > (days[place - 1] ?? 0))

/**
 * By what clocks an organization works. `workingDays`: ISO days of the week, 1 is Monday;
 * `reminderDays`: after how many business days without a word a buyer is reminded, three times at most.
 * `stallDays`: after how many on which nothing moved in a kickoff whoever's turn it is is told.
 */
export const clockRulesSchema = z.object({
  workingDays: z.array(z.int().min(1).max(7)).min(1, { error: 'no_working_day' }),
  reminderDays: z.array(z.int().min(1).max(60)).max(3).refine(isRising, { error: 'not_rising' }),
  escalateTo: escalateToSchema,
  stallDays: z.int().min(1).max(60),
})
export type ClockRules = z.infer<typeof clockRulesSchema>

/** A day on which no deadline counts. */
export const holidaySchema = z.object({ on: daySchema, name: requiredLine(120) })
export type Holiday = z.infer<typeof holidaySchema>

/** The public holidays of a country, or of a region of it, through the day `until`; no country, no days. */
export type HolidayCalendar = { country: string | null; region: string | null; until: string | null; days: Holiday[] }

/** An organization whose calendar of public holidays ends soon, and where. */
export const endingCalendarSchema = z.object({ organizationId: z.uuid(), country: z.string(), region: z.string().nullable(), until: daySchema })

/** `holidays` from today on; `isOwn`: added by the firm. `calendarEnds`: through which day the country's calendar was taken over; the schedule adds the years after. */
export const clockSettingsPageSchema = z.object({
  frame: frameSchema,
  rules: clockRulesSchema,
  country: z.string().nullable(),
  region: z.string().nullable(),
  holidays: z.array(holidaySchema.extend({ isOwn: z.boolean() })),
  calendarEnds: daySchema.nullable(),
})
export type ClockSettingsPage = z.infer<typeof clockSettingsPageSchema>

/** A country whose holidays are known, or a region of one. */
export type Place = { code: string; name: string }

import { z } from 'zod'
import { clockRulesSchema, holidaySchema } from '~/domain/clock-settings'
import { REMINDER_FIELDS, WEEKDAYS } from './clock-fields'

const dayCountSchema = z.string().trim().regex(/^([1-9]|[1-5]\d|60)$/, { error: 'not_1_to_60' }).transform(Number)

/** The field whose days are not more than those of the field before it. */
function fieldThatFalls(typed: Record<string, string>): string {
  const given = REMINDER_FIELDS.filter((name) => typed[name]?.trim())
  return given.find((name, place) => place > 0 && Number(typed[name]) <= Number(typed[given[place - 1] ?? ''])) ?? REMINDER_FIELDS[0]
}

/** The reminders as typed, one field each; an empty one is none. They rise from one to the next. */
function remindersIn(typed: Record<string, string>, context: z.RefinementCtx): number[] {
  return REMINDER_FIELDS.flatMap((name) => {
    if (!typed[name]?.trim()) return []
    const days = dayCountSchema.safeParse(typed[name])
    if (days.success) return [days.data]
    context.addIssue({ code: 'custom', path: [name], message: 'not_1_to_60' })
    return []
  })
}

function stallDaysIn(typed: Record<string, string>, context: z.RefinementCtx): number {
  const days = dayCountSchema.safeParse(typed.stallDays)
  if (days.success) return days.data
  context.addIssue({ code: 'custom', path: ['stallDays'], message: 'not_days' })
  return z.NEVER
}

/** The rules as their form sends them. A checkbox that is off sends nothing. */
export const clockRulesFormSchema = z.record(z.string(), z.string()).transform((typed, context) => {
  const rules = clockRulesSchema.safeParse({
    workingDays: WEEKDAYS.flatMap(({ field, day }) => (typed[field] === 'on' ? [day] : [])),
    reminderDays: remindersIn(typed, context),
    escalateTo: typed.escalateTo,
    stallDays: stallDaysIn(typed, context),
  })
  if (rules.success) return rules.data
  for (const { path, message } of rules.error.issues) {
    // Told already, at the field itself.
    if (path[0] === 'stallDays') continue
    context.addIssue({ code: 'custom', path: [path[0] === 'reminderDays' ? fieldThatFalls(typed) : String(path[0])], message })
  }
  return z.NEVER
})

/** Where the firm's public holidays come from; nothing chosen, no holidays. */
export const holidaysFormSchema = z.object({ country: z.string().max(2), region: z.string().max(20).default('') })

export const holidayFormSchema = holidaySchema
export const removeHolidayFormSchema = holidaySchema.pick({ on: true })

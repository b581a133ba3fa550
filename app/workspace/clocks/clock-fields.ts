import type { EscalateTo } from '~/domain/clock-settings'

/** The days of the week as ISO counts them, and the field in which each is chosen. */
export const WEEKDAYS = [
  { day: 1, field: 'monday', label: 'Monday' },
  { day: 2, field: 'tuesday', label: 'Tuesday' },
  { day: 3, field: 'wednesday', label: 'Wednesday' },
  { day: 4, field: 'thursday', label: 'Thursday' },
  { day: 5, field: 'friday', label: 'Friday' },
  { day: 6, field: 'saturday', label: 'Saturday' },
  { day: 7, field: 'sunday', label: 'Sunday' },
] as const

/** One field for each reminder that a buyer can get. */
export const REMINDER_FIELDS = ['firstReminder', 'secondReminder', 'thirdReminder'] as const

export const ESCALATION_LABELS: Record<EscalateTo, string> = {
  other_owner: 'The deal’s other owner',
  admin: 'An admin',
  nobody: 'Nobody else',
}

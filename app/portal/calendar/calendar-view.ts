import type { Returned } from '../returned'
import type { View } from '../view'

/** What every piece of the page about the calendar needs. */
export type CalendarView = Pick<View, 't' | 'say' | 'to'> & { returned: Returned | null }

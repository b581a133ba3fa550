import type { Calendar } from '~/domain/calendar'
import { oneLine } from '~/language/isolate'
import { translatorFor } from '~/language/translator'
import { buyerDays } from './buyer-days'
import { memberDays } from './member-days'
import { writeDays } from './write-days'

/** A calendar as the file that calendar programs read. Its links lead to pages, never with a secret. */
export function calendarText(calendar: Calendar, publicUrl: string): string {
  const firm = oneLine(calendar.firm)
  if (calendar.holder === 'member') return writeDays(`First milestones · ${firm}`, memberDays(calendar, publicUrl))
  const name = translatorFor(calendar.locale)('portal.calendar.feed.name', { firm })
  return writeDays(name, buyerDays(calendar, publicUrl))
}

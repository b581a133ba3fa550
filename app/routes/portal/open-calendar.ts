import { openBuyerCalendar } from '~/data/calendars'
import { openCalendarFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'
import { calendarPageResponse } from './calendar-page-response'

export const loader = toThePage

/** The address is told on the page that answers, and nowhere else: a redirect would have to carry it. */
export const action = actionFor({
  form: 'open-calendar',
  schema: openCalendarFormSchema,
  run: ({ backend, link }, { sure }) => openBuyerCalendar(backend, link, sure),
  tell: (asking, link, { secret }) => calendarPageResponse(asking, link, { secret }),
  placeOf: () => '/calendar',
  respond: calendarPageResponse,
})

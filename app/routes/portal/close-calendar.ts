import { closeBuyerCalendar } from '~/data/calendars'
import { closeCalendarFormSchema } from '~/portal/forms'
import { actionFor, toThePage } from './act'
import { calendarPageResponse } from './calendar-page-response'

export const loader = toThePage

export const action = actionFor({
  form: 'close-calendar',
  schema: closeCalendarFormSchema,
  run: ({ backend, link }) => closeBuyerCalendar(backend, link),
  placeOf: () => '/calendar?closed=yes',
  respond: calendarPageResponse,
})

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import * as clocks from '~/data/clock-settings'
import { loadPage } from '~/http/member-page'
import { holidayCalendar, holidayCountries, holidayRegions } from '~/intake/public-holidays'
import { ClockSettingsPage } from '~/workspace/clocks/clock-settings-page'
import { clockRulesFormSchema, holidayFormSchema, holidaysFormSchema, removeHolidayFormSchema } from '~/workspace/clocks/read-clocks'
import type { Outcome } from '~/workspace/form/outcome'
import { act, carryOut } from './carry-out'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction = () => [{ title: 'Settings: days and reminders' }]

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  loadPage(request, context, async ({ client, organizationId }) => {
    const page = await clocks.readClockSettings(client, organizationId)
    if (!page.ok) return page
    const { frame, country } = page.value
    const isAdmin = frame.member.role === 'admin'
    const places = { countries: isAdmin ? holidayCountries() : [], regions: isAdmin && country ? holidayRegions(country) : [] }
    return { ok: true, value: { ...page.value, ...places } }
  })

const here = () => '/settings/clocks'

/** The calendar that was chosen, read from the library's; null where it knows none. */
const calendarSchema = holidaysFormSchema.transform(({ country, region }, context) => {
  if (country === '') return { country: null, region: null, until: null, days: [] }
  const calendar = holidayCalendar(country, region || null, new Date().getFullYear())
  if (!calendar) context.addIssue({ code: 'custom', path: ['country'], message: 'unknown_country' })
  return calendar ?? { country: null, region: null, until: null, days: [] }
})

export const action = (args: ActionFunctionArgs) =>
  carryOut(args, {
    rules: act(clockRulesFormSchema, ({ client, organizationId }, rules) => clocks.changeClockRules(client, organizationId, rules), here),
    holidays: act(calendarSchema, ({ client, organizationId }, calendar) => clocks.setHolidays(client, organizationId, calendar), here),
    add_holiday: act(holidayFormSchema, ({ client, organizationId }, holiday) => clocks.addHoliday(client, organizationId, holiday), here),
    remove_holiday: act(removeHolidayFormSchema, ({ client, organizationId }, { on }) => clocks.removeHoliday(client, organizationId, on), here),
  })

export default function ClockSettingsRoute() {
  return <ClockSettingsPage page={useLoaderData<typeof loader>()} outcome={useActionData<Outcome>()} />
}

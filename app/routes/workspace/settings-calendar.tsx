import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { closeCalendar, openCalendar, readCalendarSettings } from '~/data/calendars'
import { calendarAddress } from '~/http/calendar-address'
import { loadPage } from '~/http/member-page'
import { CalendarSettingsPage } from '~/workspace/calendar/calendar-settings-page'
import type { Outcome } from '~/workspace/form/outcome'
import { act, carryOut, type Act } from './carry-out'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction = () => [{ title: 'Your calendar' }]

/** A page that may show an address is kept by nobody. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export const loader = async ({ request, context }: LoaderFunctionArgs) =>
  loadPage(request, context, async ({ client, organizationId }) => readCalendarSettings(client, organizationId))

const sureSchema = z.object({ sure: z.custom<'yes'>((ticked) => ticked === 'yes', { error: 'tick_first' }) })

export const action = (args: ActionFunctionArgs) => {
  /** The address is told on the page that answers, and nowhere else: a redirect would have to carry it. */
  const open: Act = async ({ client, organizationId }, { sure }) => {
    const opened = await openCalendar(client, organizationId, sure === 'yes')
    return opened.ok ? { shown: { address: calendarAddress(args.context.env, opened.value.secret) } } : { refusal: opened.refusal }
  }
  return carryOut(args, {
    open,
    close: act(sureSchema, ({ client, organizationId }) => closeCalendar(client, organizationId), () => '/settings/calendar'),
  })
}

export default function SettingsCalendarRoute() {
  return <CalendarSettingsPage page={useLoaderData<typeof loader>()} outcome={useActionData<Outcome>()} />
}

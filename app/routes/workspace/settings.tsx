import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import * as settings from '~/data/settings-commands'
import { readSettings } from '~/data/workspace'
import { roleSchema } from '~/domain/member'
import { sectionSchema } from '~/domain/section'
import { inviteSchema, organizationSettingsSchema, routingSchema } from '~/domain/settings'
import { mailAddressSchema } from '~/domain/text'
import { loadPage } from '~/http/member-page'
import type { Outcome } from '~/workspace/form/outcome'
import { SettingsPage } from '~/workspace/settings/settings-page'
import { act, carryOut } from './carry-out'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction = () => [{ title: 'Settings' }]

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  loadPage(request, context, async ({ client, organizationId }) => {
    const page = await readSettings(client, organizationId)
    if (!page.ok) return page
    const timeZones = page.value.frame.member.role === 'admin' ? [...Intl.supportedValuesOf('timeZone'), 'UTC'] : [page.value.settings.timeZone]
    return { ok: true, value: { ...page.value, timeZones } }
  })

const fieldsSchema = z.record(z.string(), z.string())
const memberSchema = z.object({ memberId: z.uuid() })
const here = () => '/settings'

/** A form names every section; whatever else it holds is not about routing. */
const routingFormSchema = fieldsSchema
  .transform((typed) => Object.fromEntries(Object.entries(typed).filter(([name]) => sectionSchema.safeParse(name).success)))
  .pipe(routingSchema)

/** A checkbox that is off sends nothing. */
const firmFormSchema = fieldsSchema
  .transform((typed) => ({
    ...typed,
    codeBeforeConfirming: typed.codeBeforeConfirming === 'on',
    showContradictions: typed.showContradictions === 'on',
  }))
  .pipe(organizationSettingsSchema)

export const action = (args: ActionFunctionArgs) =>
  carryOut(args, {
    invite: act(inviteSchema, ({ client, organizationId }, invite) => settings.inviteMember(client, organizationId, invite), here),
    change_role: act(
      memberSchema.extend({ role: roleSchema }),
      ({ client }, { memberId, role }) => settings.changeRole(client, memberId, role),
      here,
    ),
    deactivate: act(memberSchema, ({ client }, { memberId }) => settings.deactivateMember(client, memberId), here),
    reactivate: act(memberSchema, ({ client }, { memberId }) => settings.reactivateMember(client, memberId), here),
    routing: act(routingFormSchema, ({ client, organizationId }, routing) => settings.setRouting(client, organizationId, routing), here),
    organization: act(firmFormSchema, ({ client, organizationId }, firm) => settings.changeOrganization(client, organizationId, firm), here),
    lift: act(z.object({ address: mailAddressSchema }), ({ client, organizationId }, { address }) => settings.liftDeadAddress(client, organizationId, address), here),
    retry: act(z.object({ mailId: z.uuid() }), ({ client }, { mailId }) => settings.retryMail(client, mailId), here),
  })

export default function SettingsRoute() {
  const page = useLoaderData<typeof loader>()
  return <SettingsPage page={page} timeZones={page.timeZones} outcome={useActionData<Outcome>()} />
}

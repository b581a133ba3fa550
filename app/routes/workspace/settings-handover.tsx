import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeHandoverRules, readHandoverSettings, setFitDefinition, setHourCosts } from '~/data/handover-settings'
import { loadPage } from '~/http/member-page'
import type { Outcome } from '~/workspace/form/outcome'
import { HandoverRulesPage } from '~/workspace/handover-rules/handover-rules-page'
import { criteriaFormSchema } from '~/workspace/handover-rules/read-criteria'
import { hourCostsFormSchema } from '~/workspace/handover-rules/read-hour-costs'
import { rulesFormSchema } from '~/workspace/handover-rules/read-rules'
import { act, carryOut } from './carry-out'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction = () => [{ title: 'Settings: handover' }]

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  loadPage(request, context, ({ client, organizationId }) => readHandoverSettings(client, organizationId))

const here = () => '/settings/handover'

export const action = (args: ActionFunctionArgs) =>
  carryOut(args, {
    rules: act(rulesFormSchema, ({ client, organizationId }, rules) => changeHandoverRules(client, organizationId, rules), here),
    hour_costs: act(hourCostsFormSchema, ({ client, organizationId }, costs) => setHourCosts(client, organizationId, costs), here),
    fit: act(criteriaFormSchema, ({ client, organizationId }, criteria) => setFitDefinition(client, organizationId, criteria), here),
  })

export default function HandoverSettingsRoute() {
  return <HandoverRulesPage page={useLoaderData<typeof loader>()} outcome={useActionData<Outcome>()} />
}

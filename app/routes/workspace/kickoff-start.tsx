import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readStartingPoints, removeTemplate } from '~/data/templates'
import { startingPointsFilterSchema } from '~/domain/template'
import { loadPage } from '~/http/member-page'
import type { Outcome } from '~/workspace/form/outcome'
import { StartPage } from '~/workspace/start/start-page'
import { act, carryOut } from './carry-out'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction = () => [{ title: 'New kickoff' }]

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const search = new URL(request.url).searchParams
  const filter = startingPointsFilterSchema.parse({ q: search.get('q'), dealType: search.get('dealType') })
  return loadPage(request, context, async ({ client, organizationId }) => {
    const points = await readStartingPoints(client, organizationId, filter)
    return points.ok ? { ok: true, value: { ...points.value, filter } } : points
  })
}

export const action = (args: ActionFunctionArgs) =>
  carryOut(args, {
    remove_template: act(z.object({ templateId: z.uuid() }), ({ client }, { templateId }) => removeTemplate(client, templateId), () => '/kickoffs/start'),
  })

export default function StartRoute() {
  const points = useLoaderData<typeof loader>()
  return <StartPage points={points} filter={points.filter} outcome={useActionData<Outcome>()} />
}

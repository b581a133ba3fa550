import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readStartingPoints } from '~/data/templates'
import { dealSchema } from '~/domain/deal'
import { loadPage } from '~/http/member-page'
import { StartPage } from '~/workspace/start/start-page'

export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction = () => [{ title: 'New kickoff' }]

const dealTypeSchema = dealSchema.shape.dealType.nullable().catch(null)

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const dealType = dealTypeSchema.parse(new URL(request.url).searchParams.get('dealType'))
  return loadPage(request, context, async ({ client, organizationId }) => {
    const points = await readStartingPoints(client, organizationId)
    return points.ok ? { ok: true, value: { ...points.value, dealType } } : points
  })
}

export default function StartRoute() {
  const points = useLoaderData<typeof loader>()
  return <StartPage points={points} dealType={points.dealType} />
}

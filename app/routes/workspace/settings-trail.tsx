import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readTrail } from '~/data/workspace'
import { trailKeySchema } from '~/domain/trail'
import { loadPage } from '~/http/member-page'
import { TrailPage } from '~/workspace/trail/trail-page'
import { noActHere } from './no-act-here'

export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'
export const action = noActHere

export const meta: MetaFunction = () => [{ title: 'Settings: history' }]

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const after = trailKeySchema.parse(new URL(request.url).searchParams.get('after'))
  return loadPage(request, context, async ({ client, organizationId }) => {
    const page = await readTrail(client, organizationId, after)
    return page.ok ? { ok: true, value: { ...page.value, isFirst: after === null } } : page
  })
}

export default function SettingsTrailRoute() {
  const page = useLoaderData<typeof loader>()
  return <TrailPage page={page} isFirst={page.isFirst} />
}

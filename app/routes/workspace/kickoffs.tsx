import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listKickoffs } from '~/data/workspace'
import { kickoffFilterSchema } from '~/domain/kickoff'
import { loadPage } from '~/http/member-page'
import { KickoffListPage } from '~/workspace/kickoffs/kickoff-list-page'
import { noActHere } from './no-act-here'

export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'
export const action = noActHere

export const meta: MetaFunction = () => [{ title: 'Kickoffs' }]

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const filter = kickoffFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, context, async (member) => {
    const list = await listKickoffs(member.client, member.organizationId, filter)
    return list.ok ? { ok: true, value: { ...list.value, filter } } : list
  })
}

export default function KickoffsRoute() {
  const list = useLoaderData<typeof loader>()
  return <KickoffListPage list={list} filter={list.filter} />
}

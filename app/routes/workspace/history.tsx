import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readHistory } from '~/data/workspace'
import { historyFilterSchema } from '~/domain/history'
import { loadPage } from '~/http/member-page'
import { HistoryPage } from '~/workspace/history/history-page'
import { pathId } from './path-id'

export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `History: ${data?.kickoff.account ?? ''}` }]

export const loader = ({ request, context, params }: LoaderFunctionArgs) => {
  const id = pathId(params.kickoffId)
  const filter = historyFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, context, async ({ client }) => {
    const page = await readHistory(client, id, filter)
    return page.ok ? { ok: true, value: { ...page.value, filter } } : page
  })
}

export default function HistoryRoute() {
  const { filter, ...page } = useLoaderData<typeof loader>()
  return <HistoryPage page={page} filter={filter} />
}

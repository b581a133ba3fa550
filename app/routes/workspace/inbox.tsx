import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readInbox } from '~/data/workspace'
import { inboxFilterSchema } from '~/domain/inbox'
import { loadPage } from '~/http/member-page'
import { InboxPage } from '~/workspace/inbox/inbox-page'
import { noActHere } from './no-act-here'

export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'
export const action = noActHere

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const count = data?.frame.needsYou ?? 0
  return [{ title: count > 0 ? `Inbox: needs you (${count})` : 'Inbox' }]
}

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const filter = inboxFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, context, async (member) => {
    const inbox = await readInbox(member.client, member.organizationId, filter)
    return inbox.ok ? { ok: true, value: { ...inbox.value, filter } } : inbox
  })
}

export default function InboxRoute() {
  const inbox = useLoaderData<typeof loader>()
  return <InboxPage inbox={inbox} filter={inbox.filter} />
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { readMails } from '~/data/workspace'
import { pageKeySchema } from '~/domain/inbox'
import { loadPage } from '~/http/member-page'
import { MailsPage } from '~/workspace/mails/mails-page'
import { pathId } from './path-id'

export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Mails: ${data?.kickoff.account ?? ''}` }]

export const loader = ({ request, context, params }: LoaderFunctionArgs) => {
  const id = pathId(params.kickoffId)
  const after = pageKeySchema.parse(new URL(request.url).searchParams.get('after'))
  return loadPage(request, context, ({ client }) => readMails(client, id, after))
}

export default function MailsRoute() {
  const [search] = useSearchParams()
  return <MailsPage page={useLoaderData<typeof loader>()} isFirst={!search.has('after')} />
}

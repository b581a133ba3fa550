import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, useActionData, useLoaderData, useParams, useRouteError } from '@remix-run/react'
import { readMilestone } from '~/data/milestone-commands'
import { ATTACHMENT_LIMITS } from '~/domain/attachment'
import type { MilestonePage as Page } from '~/domain/milestone-page'
import type { Result } from '~/domain/refusal'
import { loadPage } from '~/http/member-page'
import type { SignedIn } from '~/http/session'
import type { Outcome } from '~/workspace/form/outcome'
import { MilestonePage } from '~/workspace/milestone/milestone-page'
import { NotSentYet } from '~/workspace/milestone/not-sent-yet'
import { PageTrouble, refusalOf } from '~/workspace/trouble/page-trouble'
import { carryOut } from './carry-out'
import { milestoneActs } from './milestone-acts'
import { pathId } from './path-id'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `First milestone: ${data?.milestone.account ?? ''}` }]

/** Each reading of the page comes with the key under which its forms are one step, however often they are sent. */
async function readWithKey({ client }: SignedIn, kickoffId: string): Promise<Result<Page & { formKey: string }>> {
  const page = await readMilestone(client, kickoffId)
  return page.ok ? { ok: true, value: { ...page.value, formKey: crypto.randomUUID() } } : page
}

export const loader = ({ request, context, params }: LoaderFunctionArgs) => {
  const id = pathId(params.kickoffId)
  return loadPage(request, context, (member) => readWithKey(member, id))
}

export const action = (args: ActionFunctionArgs) =>
  carryOut(args, milestoneActs(pathId(args.params.kickoffId)), ATTACHMENT_LIMITS.bytes)

export default function MilestoneRoute() {
  return <MilestonePage page={useLoaderData<typeof loader>()} outcome={useActionData<Outcome>()} />
}

const isNotSentYet = (error: unknown) => isRouteErrorResponse(error) && refusalOf(error.data)?.code === 'not_sent_yet'

/** A kickoff that was not sent has no milestone to track yet: that is no trouble, but a step before. */
export function ErrorBoundary() {
  const { kickoffId } = useParams()
  return isNotSentYet(useRouteError()) && kickoffId ? <NotSentYet kickoffId={kickoffId} /> : <PageTrouble />
}

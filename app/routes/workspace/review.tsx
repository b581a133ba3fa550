import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readReview } from '~/data/review-commands'
import { loadPage } from '~/http/member-page'
import type { Outcome } from '~/workspace/form/outcome'
import { ReviewPage } from '~/workspace/review/review-page'
import { carryOut } from './carry-out'
import { pathId } from './path-id'
import { accepting, answering, requesting, returning, withdrawing } from './review-acts'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Review: ${data.kickoff.account}` : 'Review' }]

export const loader = ({ request, context, params }: LoaderFunctionArgs) => {
  const id = pathId(params.kickoffId)
  return loadPage(request, context, ({ client }) => readReview(client, id))
}

export const action = (args: ActionFunctionArgs) => {
  const id = pathId(args.params.kickoffId)
  return carryOut(args, { accept: accepting(id), return: returning(id), answer: answering(id), request: requesting(id), withdraw: withdrawing(id) })
}

export default function ReviewRoute() {
  return <ReviewPage page={useLoaderData<typeof loader>()} outcome={useActionData<Outcome>()} />
}

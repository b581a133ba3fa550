import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readFit, reconcileFit, scoreFit } from '~/data/fit-commands'
import { loadPage } from '~/http/member-page'
import { FitPage } from '~/workspace/fit/fit-page'
import { reconcilingFormSchema, scoresFormSchema } from '~/workspace/fit/read-scores'
import type { Outcome } from '~/workspace/form/outcome'
import { act, carryOut } from './carry-out'
import { pathId } from './path-id'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Fit: ${data?.kickoff.account ?? ''}` }]

export const loader = ({ request, context, params }: LoaderFunctionArgs) => {
  const id = pathId(params.kickoffId)
  return loadPage(request, context, ({ client }) => readFit(client, id))
}

export const action = (args: ActionFunctionArgs) => {
  const id = pathId(args.params.kickoffId)
  const here = () => `/kickoffs/${id}/fit`
  return carryOut(args, {
    score: act(scoresFormSchema, ({ client }, { side, scores }) => scoreFit(client, id, side, scores), here),
    reconcile: act(reconcilingFormSchema, ({ client }, { criterion, words }) => reconcileFit(client, id, criterion, words), here),
  })
}

export default function FitRoute() {
  return <FitPage page={useLoaderData<typeof loader>()} outcome={useActionData<Outcome>()} />
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dismissContradiction, readContradictions, settleContradiction, tieContradiction } from '~/data/contradiction-commands'
import { likelyContradictions } from '~/domain/likely-contradictions'
import { loadPage } from '~/http/member-page'
import { ContradictionsPage } from '~/workspace/contradictions/contradictions-page'
import { dismissFormSchema, settleFormSchema, tieFormSchema } from '~/workspace/contradictions/read-tie'
import type { Outcome } from '~/workspace/form/outcome'
import { act, carryOut } from './carry-out'
import { pathId } from './path-id'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Contradictions: ${data?.kickoff.account ?? ''}` }]

export const loader = ({ request, context, params }: LoaderFunctionArgs) => {
  const id = pathId(params.kickoffId)
  return loadPage(request, context, async ({ client }) => {
    const read = await readContradictions(client, id)
    if (!read.ok) return read
    const { readings, ...page } = read.value
    const likely = likelyContradictions(page.items, { tied: page.contradictions, dismissed: page.dismissed })
    return { ok: true, value: { ...page, likely: likely.map((each) => ({ ...each, readings: each.itemIds.map((item) => readings[item] ?? '') })) } }
  })
}

export const action = (args: ActionFunctionArgs) => {
  const id = pathId(args.params.kickoffId)
  const here = () => `/kickoffs/${id}/contradictions`
  const tie = act(tieFormSchema, ({ client }, contradiction) => tieContradiction(client, id, contradiction), here)
  return carryOut(args, {
    tie,
    tie_likely: tie,
    dismiss: act(dismissFormSchema, ({ client }, dismissal) => dismissContradiction(client, id, dismissal), here),
    settle: act(settleFormSchema, ({ client }, { contradictionId, settlement }) => settleContradiction(client, contradictionId, settlement), here),
  })
}

export default function ContradictionsRoute() {
  const page = useLoaderData<typeof loader>()
  return <ContradictionsPage page={page} likely={page.likely} outcome={useActionData<Outcome>()} />
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { addPromise, changePromise, judgePromise, readPromises, removePromise, setMargin } from '~/data/promise-commands'
import { loadPage } from '~/http/member-page'
import type { Outcome } from '~/workspace/form/outcome'
import { PromisesPage } from '~/workspace/promises/promises-page'
import * as forms from '~/workspace/promises/read-promise'
import { act, carryOut } from './carry-out'
import { pathId } from './path-id'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Promises: ${data?.kickoff.account ?? ''}` }]

export const loader = ({ request, context, params }: LoaderFunctionArgs) => {
  const id = pathId(params.kickoffId)
  return loadPage(request, context, ({ client }) => readPromises(client, id))
}

export const action = (args: ActionFunctionArgs) => {
  const id = pathId(args.params.kickoffId)
  const here = () => `/kickoffs/${id}/promises`
  return carryOut(args, {
    add: act(forms.promiseFormSchema, ({ client }, promise) => addPromise(client, id, promise), here),
    change: act(
      forms.changedPromiseFormSchema,
      ({ client }, { promiseId, ...promise }) => changePromise(client, promiseId, promise),
      here,
    ),
    remove: act(forms.removedPromiseFormSchema, ({ client }, { promiseId }) => removePromise(client, promiseId), here),
    judge: act(forms.judgementFormSchema, ({ client }, { promiseId, ...judgement }) => judgePromise(client, promiseId, judgement), here),
    margin: act(forms.marginFormSchema, ({ client }, { percent }) => setMargin(client, id, percent), here),
    usual_margin: act(z.object({}), ({ client }) => setMargin(client, id, null), here),
  })
}

export default function PromisesRoute() {
  return <PromisesPage page={useLoaderData<typeof loader>()} outcome={useActionData<Outcome>()} />
}

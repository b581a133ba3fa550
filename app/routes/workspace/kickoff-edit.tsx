import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readDraft } from '~/data/workspace'
import { loadPage } from '~/http/member-page'
import type { EditorOutcome } from '~/workspace/editor/editor-outcome'
import { EditorPage } from '~/workspace/editor/editor-page'
import { pathId } from './path-id'
import { saveForm } from './save-handoff'

export { saveInBrowser as clientAction, readAnewUnlessTyping as shouldRevalidate } from '~/workspace/editor/client-save'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Handoff: ${data?.deal?.account ?? ''}` }]

export const loader = ({ request, context, params }: LoaderFunctionArgs) => {
  const id = pathId(params.kickoffId)
  return loadPage(request, context, ({ client, organizationId }) => readDraft(client, organizationId, id))
}

export const action = (args: ActionFunctionArgs) => saveForm(args, pathId(args.params.kickoffId))

export default function EditKickoffRoute() {
  return <EditorPage draft={useLoaderData<typeof loader>()} outcome={useActionData<EditorOutcome>()} />
}

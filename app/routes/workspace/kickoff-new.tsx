import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readDraft } from '~/data/workspace'
import { loadPage } from '~/http/member-page'
import type { EditorOutcome } from '~/workspace/editor/editor-outcome'
import { EditorPage } from '~/workspace/editor/editor-page'
import { saveForm } from './save-handoff'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction = () => [{ title: 'New kickoff' }]

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  loadPage(request, context, ({ client, organizationId }) => readDraft(client, organizationId, null))

export const action = (args: ActionFunctionArgs) => saveForm(args, null)

export default function NewKickoffRoute() {
  return <EditorPage draft={useLoaderData<typeof loader>()} outcome={useActionData<EditorOutcome>()} />
}

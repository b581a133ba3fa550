import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { loadPage } from '~/http/member-page'
import type { EditorOutcome } from '~/workspace/editor/editor-outcome'
import { EditorPage } from '~/workspace/editor/editor-page'
import { beginDraft } from './begin-draft'
import { saveForm } from './save-handoff'

export { saveInBrowser as clientAction, readAnewUnlessTyping as shouldRevalidate } from '~/workspace/editor/client-save'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction = () => [{ title: 'New kickoff' }]

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  loadPage(request, context, (member) => beginDraft(member, new URL(request.url).searchParams))

export const action = (args: ActionFunctionArgs) => saveForm(args, null)

export default function NewKickoffRoute() {
  const { newId, start, ...draft } = useLoaderData<typeof loader>()
  return <EditorPage draft={draft} newId={newId} start={start} outcome={useActionData<EditorOutcome>()} />
}

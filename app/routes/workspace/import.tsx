import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BackendAway } from '~/data/call'
import { stageImport } from '~/data/import-commands'
import { readDraft } from '~/data/workspace'
import { loadPage, orAway } from '~/http/member-page'
import { statusOfRefusal } from '~/http/refusal-response'
import { requireMember, toSignIn, type SignedIn } from '~/http/session'
import { readUpload, type ReadableUpload } from '~/intake/read-upload'
import type { UploadOutcome } from '~/workspace/import/upload-outcome'
import { UploadPage } from '~/workspace/import/upload-page'
import { placed } from './import-place'

export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction = () => [{ title: 'Import deals' }]

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const isList = new URL(request.url).searchParams.get('kind') === 'csv'
  return loadPage(request, context, async ({ client, organizationId }) => {
    const page = await readDraft(client, organizationId, null)
    return page.ok ? { ok: true, value: { frame: page.value.frame, isList } } : page
  })
}

const SHOWN = 20

/** What was pasted, and what was chosen. An empty file is what a browser sends when none was chosen. */
async function readBrought(request: Request) {
  const form = await request.formData().catch(() => new FormData())
  const pasted = form.get('pasted')
  const file = form.get('file')
  return { pasted: typeof pasted === 'string' ? pasted : '', file: file instanceof File && file.size > 0 ? file : null }
}

async function stage(member: SignedIn, upload: ReadableUpload) {
  try {
    return await stageImport(member.client, member.organizationId, upload)
  } catch (error) {
    if (error instanceof BackendAway) return 'away' as const
    throw error
  }
}

/** Takes in what was brought, without saving a deal. What was pasted comes back with whatever is wrong with it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { pasted, file } = await readBrought(request)
  const member = await orAway(() => requireMember(request, context))
  const again = (status: number, trouble: Partial<UploadOutcome>) => {
    const outcome: UploadOutcome = { pasted, problems: [], more: 0, field: 'pasted', refusal: null, isAway: false, ...trouble }
    return data(outcome, { status, headers: member.headers })
  }
  const field = file ? 'file' : 'pasted'
  if (file && pasted.trim()) return again(422, { problems: [{ place: '', sentence: 'Paste the text or choose a file, not both: we would not know which you mean.' }] })
  if (!file && !pasted.trim()) return again(422, { problems: [{ place: '', sentence: 'Paste an export here, or choose a file below.' }] })
  const read = readUpload(file?.name ?? '', file ? new Uint8Array(await file.arrayBuffer()) : pasted)
  if (!read.ok) {
    return again(422, { field, problems: read.problems.slice(0, SHOWN).map((each) => placed(read.kind, each)), more: Math.max(0, read.problems.length - SHOWN) })
  }
  const staged = await stage(member, read.upload)
  if (staged === 'away') return again(503, { isAway: true })
  if (staged.ok) return redirect(`/kickoffs/import/${staged.value.importId}`, { status: 303, headers: member.headers })
  const { code, detail } = staged.refusal
  return code === 'not_signed_in' ? toSignIn(request) : again(statusOfRefusal(code), { refusal: { code, detail } })
}

export default function ImportRoute() {
  const { isList } = useLoaderData<typeof loader>()
  return <UploadPage isList={isList} outcome={useActionData<UploadOutcome>()} />
}

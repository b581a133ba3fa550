import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BackendAway } from '~/data/call'
import { stageImport } from '~/data/import-commands'
import { readDraft } from '~/data/workspace'
import { loadPage } from '~/http/member-page'
import { memberOrTrouble, STATUS_OF_PASSING } from '~/http/member-or-trouble'
import { statusOfRefusal } from '~/http/refusal-response'
import type { SignedIn } from '~/http/session'
import { readUpload, type ReadableUpload } from '~/intake/read-upload'
import type { UploadOutcome } from '~/workspace/import/upload-outcome'
import { UploadPage } from '~/workspace/import/upload-page'
import { placed } from './import-place'

export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction = () => [{ title: 'Import deals' }]

// A form that comes back needs no more than what was in it: it must not give way to signing in, or to a page that says that we are away.
const cameBack = new WeakSet<AppLoadContext>()

export async function loader({ request, context }: LoaderFunctionArgs) {
  const isList = new URL(request.url).searchParams.get('kind') === 'csv'
  try {
    return await loadPage(request, context, async ({ client, organizationId }) => {
      const page = await readDraft(client, organizationId, null)
      return page.ok ? { ok: true, value: { frame: page.value.frame, isList } } : page
    })
  } catch (error) {
    if (cameBack.has(context)) return data({ isList })
    throw error
  }
}

const SHOWN = 20

/** What was pasted, and what was chosen. An empty file is what a browser sends when none was chosen. */
async function readBrought(request: Request) {
  const form = await request.formData().catch(() => new FormData())
  const pasted = form.get('pasted')
  const file = form.get('file')
  return { pasted: typeof pasted === 'string' ? pasted : '', file: file instanceof File && file.size > 0 ? file : null }
}

/** Keeps what was read, to be looked at: its id, or why not. */
async function stage(member: SignedIn, upload: ReadableUpload): Promise<{ importId: string } | Partial<UploadOutcome>> {
  try {
    const staged = await stageImport(member.client, member.organizationId, upload)
    if (staged.ok) return staged.value
    const { code, detail } = staged.refusal
    return code === 'not_signed_in' ? { passing: 'signed_out' } : { refusal: { code, detail } }
  } catch (error) {
    if (error instanceof BackendAway) return { passing: 'away' }
    throw error
  }
}

const statusOf = ({ passing, refusal }: Partial<UploadOutcome>) => (passing ? STATUS_OF_PASSING[passing] : refusal ? statusOfRefusal(refusal.code) : 422)

/** Takes in what was brought, without saving a deal. What was pasted comes back with whatever is wrong, also when nobody could take it in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { pasted, file } = await readBrought(request)
  const field = file ? 'file' : 'pasted'
  const member = await memberOrTrouble(request, context)
  const headers = typeof member === 'string' ? {} : member.headers
  const again = (trouble: Partial<UploadOutcome>) => {
    cameBack.add(context)
    const outcome: UploadOutcome = { pasted, fileName: file?.name ?? null, problems: [], more: 0, field, refusal: null, passing: null, ...trouble }
    return data(outcome, { status: statusOf(trouble), headers })
  }
  if (typeof member === 'string') return again({ passing: member })
  const askForOne = (sentence: string) => again({ field: 'pasted', problems: [{ place: '', sentence }] })
  if (file && pasted.trim()) return askForOne('Paste the text or choose a file, not both: we would not know which you mean.')
  if (!file && !pasted.trim()) return askForOne('Paste an export here, or choose a file below.')
  const read = readUpload(file?.name ?? '', file ? new Uint8Array(await file.arrayBuffer()) : pasted)
  if (!read.ok) return again({ problems: read.problems.slice(0, SHOWN).map((each) => placed(read.kind, each)), more: Math.max(0, read.problems.length - SHOWN) })
  const staged = await stage(member, read.upload)
  return 'importId' in staged ? redirect(`/kickoffs/import/${staged.importId}`, { status: 303, headers }) : again(staged)
}

export default function ImportRoute() {
  const { isList } = useLoaderData<typeof loader>()
  return <UploadPage isList={isList} outcome={useActionData<UploadOutcome>()} />
}

import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BackendAway } from '~/data/call'
import { carryOutImport, readStagedImport } from '~/data/import-commands'
import type { StagedImport } from '~/domain/import'
import { readForm } from '~/http/form'
import { memberOrTrouble } from '~/http/member-or-trouble'
import { loadPage } from '~/http/member-page'
import { statusOfRefusal } from '~/http/refusal-response'
import type { SignedIn } from '~/http/session'
import type { Decisions } from '~/intake/decisions'
import { importedDeals, readStaged, type StagedReading } from '~/intake/read-staged'
import type { Outcome } from '~/workspace/form/outcome'
import { ImportPage } from '~/workspace/import/import-page'
import { pathId } from './path-id'
import { doneView, stagedView } from './staged-view'
import { unsent } from './unsent'

export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Import: ${data?.view.name ?? ''}` }]

type Answered = { staged: StagedImport; reading: StagedReading; decisions: Decisions; isTried: boolean }

// A form that comes back shows the very reading that its action made: an upload of 5 MB is not read twice for one page.
const answered = new WeakMap<AppLoadContext, Answered>()

const viewOf = ({ staged, reading, decisions, isTried }: Answered) => ({
  frame: staged.frame,
  view: staged.import.doneAt ? doneView(staged) : stagedView(staged, reading, decisions, isTried),
})

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const id = pathId(params.importId)
  return loadPage(request, context, async ({ client }) => {
    const known = answered.get(context)
    if (known) return { ok: true, value: viewOf(known) }
    const staged = await readStagedImport(client, id)
    if (!staged.ok) return staged
    return { ok: true, value: viewOf({ staged: staged.value, reading: readStaged(staged.value, {}), decisions: {}, isTried: false }) }
  })
}

/** The upload of the member who sent the form, or what keeps us from reading it just now. */
async function stagedBy(request: Request, context: AppLoadContext, id: string) {
  const member = await memberOrTrouble(request, context)
  if (typeof member === 'string') return { passing: member, headers: {} }
  const { headers } = member
  try {
    const staged = await readStagedImport(member.client, id)
    return !staged.ok && staged.refusal.code === 'not_signed_in' ? { passing: 'signed_out' as const, headers } : { member, staged, headers }
  } catch (error) {
    if (error instanceof BackendAway) return { passing: 'away' as const, headers }
    throw error
  }
}

type Refused = Partial<Outcome> & { status: number }

/** Imports all deals of the upload, or says what stands in the way. Null: done. */
async function importAll(member: SignedIn, { staged, reading, decisions }: Answered): Promise<Refused | null> {
  if (reading.problems.length > 0 || reading.missing.length > 0 || reading.deals.length === 0) return { status: 422 }
  const { deals, problems } = importedDeals(reading, decisions)
  if (problems.length > 0) {
    reading.problems.push(...problems)
    return { status: 422 }
  }
  const { csv } = reading
  const mapping = csv && { signature: csv.proposed.signature, mapping: csv.mapping }
  const done = await carryOutImport(member.client, staged.import.id, deals, mapping)
  return done.ok ? null : { status: statusOfRefusal(done.refusal.code), refusal: done.refusal }
}

/** Reads the upload again with what was chosen, and imports it when that was asked. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const id = pathId(params.importId)
  const decisions = await readForm(request)
  const read = await stagedBy(request, context, id)
  // The upload itself is kept for a day; what was chosen about it stands in the form alone.
  if (read.passing) throw unsent(read.passing, Object.entries(decisions), { headers: read.headers })
  const { member, staged } = read
  if (!staged.ok) return redirect(`/kickoffs/import/${id}`, 303)
  const isTried = decisions.act === 'import'
  const here: Answered = { staged: staged.value, reading: readStaged(staged.value, decisions), decisions, isTried }
  answered.set(context, here)
  const answer = ({ status, ...trouble }: Refused) => {
    const outcome: Outcome = { act: 'import', typed: {}, problems: {}, refusal: null, passing: null, ...trouble }
    return data(isTried ? outcome : null, { status, headers: member.headers })
  }
  if (staged.value.import.doneAt) return redirect(`/kickoffs/import/${id}`, 303)
  if (!isTried) return answer({ status: 200 })
  try {
    const refused = await importAll(member, here)
    return refused ? answer(refused) : redirect(`/kickoffs/import/${id}`, { status: 303, headers: member.headers })
  } catch (error) {
    if (error instanceof BackendAway) return answer({ status: 503, passing: 'away' })
    throw error
  }
}

export default function StagedImportRoute() {
  const { view } = useLoaderData<typeof loader>()
  return <ImportPage view={view} outcome={useActionData<Outcome | null>() ?? undefined} />
}

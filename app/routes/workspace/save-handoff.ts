import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { BackendAway } from '~/data/call'
import { createKickoff, saveHandoff } from '~/data/kickoff-commands'
import { readDraft } from '~/data/workspace'
import type { Refusal, Result } from '~/domain/refusal'
import { orAway } from '~/http/member-page'
import { statusOfRefusal } from '~/http/refusal-response'
import { requireMember, toSignIn, type SignedIn } from '~/http/session'
import { differences } from '~/workspace/editor/differences'
import type { Conflict, EditorOutcome } from '~/workspace/editor/editor-outcome'
import { readHandoff, revisionOf, type Handoff } from '~/workspace/editor/read-handoff'

type Target = { kickoffId: string; revision: number } | null

/** A new kickoff is created, an existing one saved over the revision that its form names. */
async function save(member: SignedIn, target: Target, { deal, items }: Handoff): Promise<Result<string>> {
  if (target) {
    const saved = await saveHandoff(member.client, target.kickoffId, target.revision, deal, items)
    return saved.ok ? { ok: true, value: target.kickoffId } : saved
  }
  const created = await createKickoff(member.client, member.organizationId, deal, items)
  return created.ok ? { ok: true, value: created.value.kickoffId } : created
}

type Saving = { saved: Result<string>; conflict?: Conflict }

/** What a colleague saved in the meantime, beside what was typed. Read anew, so that the choice is about the latest. */
async function conflictWith(member: SignedIn, target: Target, handoff: Handoff): Promise<Conflict | undefined> {
  const draft = target && (await readDraft(member.client, member.organizationId, target.kickoffId))
  if (!draft?.ok || !draft.value.kickoff) return undefined
  const { savedBy, savedAt, revision } = draft.value.kickoff
  return { by: savedBy, at: savedAt, revision, differences: differences(handoff.items, draft.value.items) }
}

async function saveOrAway(member: SignedIn, target: Target, handoff: Handoff): Promise<Saving | 'away'> {
  try {
    const saved = await save(member, target, handoff)
    const isStale = !saved.ok && saved.refusal.code === 'stale_revision'
    return { saved, conflict: isStale ? await conflictWith(member, target, handoff) : undefined }
  } catch (error) {
    if (error instanceof BackendAway) return 'away'
    throw error
  }
}

const INVALID: Refusal = { code: 'invalid_input', status: 422, detail: {} }

/** Saves the editor's form. Unless it is saved, everything typed comes back with what stands in the way. */
export async function saveForm({ request, context }: ActionFunctionArgs, kickoffId: string | null) {
  const form = await request.formData().catch(() => new FormData())
  const member = await orAway(() => requireMember(request, context))
  const revision = revisionOf(form)
  const submission = readHandoff(form)
  const answer = (status: number, trouble: Partial<EditorOutcome>) => {
    const nothing = { act: 'save', typed: {}, problems: {}, refusal: null, isAway: false }
    const outcome: EditorOutcome = { ...nothing, revision, lastResult: submission.reply(), ...trouble }
    return data(outcome, { status, headers: member.headers })
  }
  if (submission.status !== 'success') return answer(submission.status === 'error' ? 422 : 200, {})
  if (kickoffId && !revision) return answer(422, { refusal: INVALID })
  const target = kickoffId && revision ? { kickoffId, revision } : null
  const saving = await saveOrAway(member, target, submission.value)
  if (saving === 'away') return answer(503, { isAway: true })
  const { saved, conflict } = saving
  if (saved.ok) {
    const page = form.get('then') === 'stay' ? '/edit' : ''
    return redirect(`/kickoffs/${saved.value}${page}`, { status: 303, headers: member.headers })
  }
  const { code, detail } = saved.refusal
  if (code === 'not_signed_in') return toSignIn(request)
  return answer(statusOfRefusal(code), { refusal: { code, detail }, conflict })
}

import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { BackendAway } from '~/data/call'
import { createKickoff, saveHandoff } from '~/data/kickoff-commands'
import { readDraft } from '~/data/workspace'
import type { Refusal, Result } from '~/domain/refusal'
import { orAway } from '~/http/member-page'
import { statusOfRefusal } from '~/http/refusal-response'
import { requireMember, toSignIn, type SignedIn } from '~/http/session'
import { AUTOSAVE, type AutosaveAnswer, type SavedAs } from '~/workspace/editor/autosave-answer'
import { differences, isSameHandoff } from '~/workspace/editor/differences'
import type { Conflict, EditorOutcome } from '~/workspace/editor/editor-outcome'
import { readHandoff, replyOf, revisionOf, type Handoff } from '~/workspace/editor/read-handoff'
import { keptInternal, sharedIds, sharingAnswerOf, unsharedOf, withoutRefused } from '~/workspace/editor/sharing-answer'
import { splitAnswer, splitForm } from './split-pasted'

/** What is saved where: over a revision that its form read, or as the kickoff that its form makes. */
type Target = { kickoffId: string | null; revision: number | null }
type Saved = Pick<SavedAs, 'kickoffId' | 'revision'>
type Saving = { saved: Result<Saved>; conflict?: Conflict }

async function write({ client, organizationId }: SignedIn, { kickoffId, revision }: Target, { deal, items }: Handoff, shared: string[]): Promise<Result<Saved>> {
  if (kickoffId && revision) {
    const saved = await saveHandoff(client, kickoffId, revision, deal, items, shared)
    return saved.ok ? { ok: true, value: { kickoffId, revision: saved.value.revision } } : saved
  }
  const created = await createKickoff(client, organizationId, deal, items, shared, kickoffId)
  return created.ok ? { ok: true, value: { kickoffId: created.value.kickoffId, revision: 1 } } : created
}

/**
 * What was saved in the meantime, beside what was typed; read anew, so that the choice is about the latest.
 * When it is the very same, the answer to an earlier try was lost, and all is well.
 */
async function meanwhile({ client, organizationId }: SignedIn, kickoffId: string, handoff: Handoff, refused: Result<Saved>): Promise<Saving> {
  const draft = await readDraft(client, organizationId, kickoffId)
  if (!draft.ok || !draft.value.kickoff || !draft.value.deal) return { saved: refused }
  const { savedBy, savedAt, revision } = draft.value.kickoff
  if (isSameHandoff(handoff, { deal: draft.value.deal, items: draft.value.items })) return { saved: { ok: true, value: { kickoffId, revision } } }
  return { saved: refused, conflict: { by: savedBy, at: savedAt, revision, differences: differences(handoff.items, draft.value.items) } }
}

async function save(member: SignedIn, target: Target, handoff: Handoff, shared: string[]): Promise<Saving | 'away'> {
  try {
    const saved = await write(member, target, handoff, shared)
    const isStale = !saved.ok && saved.refusal.code === 'stale_revision'
    return isStale && target.kickoffId ? await meanwhile(member, target.kickoffId, handoff, saved) : { saved }
  } catch (error) {
    if (error instanceof BackendAway) return 'away'
    throw error
  }
}

const INVALID: Refusal = { code: 'invalid_input', status: 422, detail: {} }
const idSchema = z.uuid().nullable().catch(null)

/** The id of the kickoff that a form makes: sent twice, it makes one. */
const newIdOf = (form: FormData) => idSchema.parse(form.get('newId'))

type Trouble = { status: number; outcome: EditorOutcome }
type Attempt = { saved: Saved; unshared: AutosaveAnswer['unshared'] } | Trouble | 'not_signed_in'

/** One try to save what a form holds. `isAutosave`: nobody is there to be asked, so that unshared lines are kept internal. */
async function attempt(member: SignedIn, form: FormData, pathId: string | null, isAutosave: boolean): Promise<Attempt> {
  const revision = revisionOf(form)
  const submission = readHandoff(form)
  const trouble = (status: number, more: Partial<EditorOutcome>): Trouble => {
    const nothing = { act: 'save', typed: {}, problems: {}, refusal: null, isAway: false, newId: newIdOf(form) }
    return { status, outcome: { ...nothing, revision, lastResult: replyOf(submission), ...more } }
  }
  if (submission.status !== 'success') return trouble(submission.status === 'error' ? 422 : 200, {})
  if (pathId && !revision) return trouble(422, { refusal: INVALID })
  const target = { kickoffId: pathId ?? newIdOf(form), revision }
  const answer = sharingAnswerOf(form)
  const handoff = { ...submission.value, items: withoutRefused(submission.value.items, answer) }
  const shared = sharedIds(handoff.items, answer)
  let saving = await save(member, target, handoff, shared)
  const unshared = saving !== 'away' && !saving.saved.ok ? unsharedOf(saving.saved.refusal) : null
  if (unshared && isAutosave) saving = await save(member, target, { ...handoff, items: keptInternal(handoff.items, unshared) }, shared)
  if (saving === 'away') return trouble(503, { isAway: true })
  if (saving.saved.ok) return { saved: saving.saved.value, unshared: unshared ?? [] }
  const { code, detail } = saving.saved.refusal
  if (code === 'not_signed_in') return code
  return trouble(statusOfRefusal(code), { refusal: { code, detail }, conflict: saving.conflict, unshared: unshared ?? undefined })
}

const isRedirect = (thrown: unknown) => thrown instanceof Response && thrown.status >= 300 && thrown.status < 400

/** Answers a draft that saves itself: always with words for its save bar, never with another page. */
async function autosave({ request, context }: ActionFunctionArgs, form: FormData, pathId: string | null) {
  const number = form.get(AUTOSAVE)
  const answer: AutosaveAnswer = { autosave: typeof number === 'string' ? number : '', saved: null, unshared: [], outcome: null, isSignedOut: false }
  try {
    const member = await requireMember(request, context)
    const done = await attempt(member, form, pathId, true)
    const init = { headers: member.headers }
    if (done === 'not_signed_in') return data({ ...answer, isSignedOut: true }, init)
    if ('outcome' in done) return data({ ...answer, outcome: done.outcome }, init)
    return data({ ...answer, saved: { ...done.saved, at: new Date().toISOString() }, unshared: done.unshared }, init)
  } catch (error) {
    if (isRedirect(error)) return data({ ...answer, isSignedOut: true })
    if (error instanceof BackendAway) return data({ ...answer, outcome: AWAY })
    throw error
  }
}

/** Answers a page that splits a pasted text by itself. */
async function splitQuietly({ request, context }: ActionFunctionArgs, form: FormData) {
  try {
    const { headers } = await requireMember(request, context)
    return data(splitAnswer(form), { headers })
  } catch (error) {
    if (isRedirect(error) || error instanceof BackendAway) return data(null)
    throw error
  }
}

const AWAY: EditorOutcome = { act: 'save', typed: {}, problems: {}, refusal: null, isAway: true }

/** Saves the editor's form. Unless it is saved, everything typed comes back with what stands in the way. */
export async function saveForm(args: ActionFunctionArgs, pathId: string | null) {
  const { request, context } = args
  const form = await request.formData().catch(() => new FormData())
  if (form.has('splitting')) return splitQuietly(args, form)
  if (form.has(AUTOSAVE)) return autosave(args, form, pathId)
  const member = await orAway(() => requireMember(request, context))
  if (form.has('split')) return data(splitForm(form), { headers: member.headers })
  const done = await attempt(member, form, pathId, false)
  if (done === 'not_signed_in') return toSignIn(request)
  if ('outcome' in done) return data(done.outcome, { status: done.status, headers: member.headers })
  const page = form.get('then') === 'stay' ? '/edit' : ''
  return redirect(`/kickoffs/${done.saved.kickoffId}${page}`, { status: 303, headers: member.headers })
}

import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { BackendAway } from '~/data/call'
import { formEntries } from '~/domain/form-entries'
import type { Passing } from '~/domain/passing'
import type { Refusal } from '~/domain/refusal'
import { sectionSchema } from '~/domain/section'
import { memberOrTrouble } from '~/http/member-or-trouble'
import { statusOfRefusal } from '~/http/refusal-response'
import { requireMember, type SignedIn } from '~/http/session'
import { AUTOSAVE, type AutosaveAnswer } from '~/workspace/editor/autosave-answer'
import type { EditorOutcome } from '~/workspace/editor/editor-outcome'
import { readHandoff, replyOf, revisionOf } from '~/workspace/editor/read-handoff'
import { keptInternal, sharedIds, sharingAnswerOf, unsharedOf, withoutRefused } from '~/workspace/editor/sharing-answer'
import { pastedIn, splitAnswer, splitForm } from './split-pasted'
import { unsent } from './unsent'
import { writeHandoff, type Saved } from './write-handoff'

const INVALID: Refusal = { code: 'invalid_input', status: 422, detail: {} }
const idSchema = z.uuid().nullable().catch(null)

/** The id of the kickoff that a form makes: sent twice, it makes one. */
const newIdOf = (form: FormData) => idSchema.parse(form.get('newId'))

type Trouble = { status: number; outcome: EditorOutcome }
type Attempt = { saved: Saved; unshared: AutosaveAnswer['unshared'] } | Trouble | Passing

/** Sections into which somebody pasted a text that is not split into lines: a Save would not take it along, and must not lose it. */
const unsplitIn = (pasted: Readonly<Record<string, string>>) => sectionSchema.options.filter((section) => pasted[section]?.trim())

/** One try to save what a form holds. `isAutosave`: nobody is there to be asked, so that unshared lines are kept internal. */
async function attempt(member: SignedIn, form: FormData, pathId: string | null, isAutosave: boolean): Promise<Attempt> {
  const revision = revisionOf(form)
  const submission = readHandoff(form)
  const pasted = pastedIn(form)
  const trouble = (status: number, more: Partial<EditorOutcome>): Trouble => {
    const nothing = { act: 'save', typed: {}, problems: {}, refusal: null, passing: null, newId: newIdOf(form) }
    return { status, outcome: { ...nothing, revision, lastResult: replyOf(submission), pasted, ...more } }
  }
  if (submission.status !== 'success') return trouble(submission.status === 'error' ? 422 : 200, {})
  if (pathId && !revision) return trouble(422, { refusal: INVALID })
  const unsplit = isAutosave ? [] : unsplitIn(pasted)
  if (unsplit.length > 0) return trouble(422, { unsplit })
  const target = { kickoffId: pathId ?? newIdOf(form), revision }
  const answer = sharingAnswerOf(form)
  const handoff = { ...submission.value, items: withoutRefused(submission.value.items, answer) }
  const shared = sharedIds(handoff.items, answer)
  let saving = await writeHandoff(member, target, { handoff, shared })
  const unshared = saving !== 'away' && !saving.saved.ok ? unsharedOf(saving.saved.refusal) : null
  if (unshared && isAutosave) saving = await writeHandoff(member, target, { handoff: { ...handoff, items: keptInternal(handoff.items, unshared) }, shared })
  if (saving === 'away') return saving
  if (saving.saved.ok) return { saved: saving.saved.value, unshared: unshared ?? [] }
  const { code, detail } = saving.saved.refusal
  if (code === 'not_signed_in') return 'signed_out'
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
    if (done === 'signed_out') return data({ ...answer, isSignedOut: true }, init)
    if (done === 'away') return data({ ...answer, outcome: AWAY }, init)
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

const AWAY: EditorOutcome = { act: 'save', typed: {}, problems: {}, refusal: null, passing: 'away' }

/** Saves the editor's form. Unless it is saved, everything typed comes back with what stands in the way. */
export async function saveForm(args: ActionFunctionArgs, pathId: string | null) {
  const { request, context } = args
  const form = await request.formData().catch(() => new FormData())
  if (form.has('splitting')) return splitQuietly(args, form)
  if (form.has(AUTOSAVE)) return autosave(args, form, pathId)
  const member = await memberOrTrouble(request, context)
  if (typeof member === 'string') throw unsent(member, formEntries(form))
  if (form.has('split')) return data(splitForm(form), { headers: member.headers })
  const done = await attempt(member, form, pathId, false)
  if (typeof done === 'string') throw unsent(done, formEntries(form), { headers: member.headers })
  if ('outcome' in done) return data(done.outcome, { status: done.status, headers: member.headers })
  const page = form.get('then') === 'stay' ? '/edit' : ''
  return redirect(`/kickoffs/${done.saved.kickoffId}${page}`, { status: 303, headers: member.headers })
}

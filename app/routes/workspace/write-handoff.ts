import { BackendAway } from '~/data/call'
import { createKickoff, saveHandoff } from '~/data/kickoff-commands'
import { readDraft } from '~/data/workspace'
import type { Refusal, Result } from '~/domain/refusal'
import type { SignedIn } from '~/http/session'
import type { SavedAs } from '~/workspace/editor/autosave-answer'
import { differences, isSameHandoff } from '~/workspace/editor/differences'
import type { Conflict } from '~/workspace/editor/editor-outcome'
import type { Handoff } from '~/workspace/editor/read-handoff'
import { keptInternal, waitingForYes } from '~/workspace/editor/sharing-answer'

/** What is saved where: over a revision that its form read, or as the kickoff that its form makes. */
export type Target = { kickoffId: string | null; revision: number | null }
export type Saved = Pick<SavedAs, 'kickoffId' | 'revision'>
type Saving = { saved: Result<Saved>; conflict?: Conflict }
type Writing = { handoff: Handoff; shared: string[] }

async function write({ client, organizationId }: SignedIn, { kickoffId, revision }: Target, { handoff, shared }: Writing): Promise<Result<Saved>> {
  const { deal, items } = handoff
  if (kickoffId && revision) {
    const saved = await saveHandoff(client, kickoffId, revision, deal, items, shared)
    return saved.ok ? { ok: true, value: { kickoffId, revision: saved.value.revision } } : saved
  }
  const created = await createKickoff(client, organizationId, deal, items, shared, kickoffId)
  return created.ok ? { ok: true, value: { kickoffId: created.value.kickoffId, revision: 1 } } : created
}

const mustAsk = (items: readonly object[]): Refusal => ({ code: 'sharing_unconfirmed', status: 422, detail: { items } })

/**
 * What was saved in the meantime, beside what was typed; read anew, so that the choice is about the latest.
 * When it is the very same, the answer to an earlier try was lost, and all is well. An earlier try of one's own may also have kept
 * lines internal that nobody had agreed to share: then all is well but for these, which are asked about as at the first time.
 */
async function meanwhile(member: SignedIn, target: Target & { kickoffId: string }, writing: Writing, refused: Result<Saved>): Promise<Saving> {
  const { kickoffId } = target
  const { handoff, shared } = writing
  const draft = await readDraft(member.client, member.organizationId, kickoffId)
  if (!draft.ok || !draft.value.kickoff || !draft.value.deal) return { saved: refused }
  const { savedBy, savedAt, revision, isOwn } = draft.value.kickoff
  const theirs = { deal: draft.value.deal, items: draft.value.items }
  if (isSameHandoff(handoff, theirs)) return { saved: { ok: true, value: { kickoffId, revision } } }
  const waiting = waitingForYes(handoff.items, theirs.items)
  const isEarlierTry = isOwn && revision === (target.revision ?? 0) + 1
  if (isEarlierTry && isSameHandoff({ ...handoff, items: keptInternal(handoff.items, waiting) }, theirs)) {
    const unanswered = waiting.filter(({ id }) => !shared.includes(id))
    return { saved: unanswered.length > 0 ? { ok: false, refusal: mustAsk(unanswered) } : await write(member, { kickoffId, revision }, writing) }
  }
  return { saved: refused, conflict: { by: savedBy, at: savedAt, revision, differences: differences(handoff.items, theirs.items) } }
}

/** Saves a handoff where it belongs; a save whose answer was lost may be sent again. */
export async function writeHandoff(member: SignedIn, target: Target, writing: Writing): Promise<Saving | 'away'> {
  const { kickoffId } = target
  try {
    const saved = await write(member, target, writing)
    const isStale = !saved.ok && saved.refusal.code === 'stale_revision'
    return isStale && kickoffId ? await meanwhile(member, { ...target, kickoffId }, writing, saved) : { saved }
  } catch (error) {
    if (error instanceof BackendAway) return 'away'
    throw error
  }
}

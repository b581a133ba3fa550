import { useEffect, useState } from 'react'
import type { Beginning } from './editor-form'
import type { EditorOutcome } from './editor-outcome'
import { formOf } from './form-of'
import type { HandoffForm } from './handoff-form'
import { findKept, keepDraft, placeOf, type KeptDraft } from './kept-draft'

type BeginningOptions = {
  memberId: string
  /** What is written: a kickoff, or a new one. */
  subject: string
  newId: string | null
  revision: number | null
  outcome: EditorOutcome | undefined
  fromDraft: () => HandoffForm
}

const pastedIn = (kept: KeptDraft) =>
  Object.fromEntries(kept.entries.flatMap(([name, value]) => (name.startsWith('paste.') ? [[name.slice('paste.'.length), value]] : [])))

/** With what the form begins. What this browser kept goes before the draft, since the database does not have it. */
export function useBeginning({ memberId, subject, newId, revision, outcome, fromDraft }: BeginningOptions) {
  const shelf = placeOf(memberId, subject)
  const [ownId] = useState(newId)
  const [found, setFound] = useState<{ place: string; kept: KeptDraft } | null>(null)
  useEffect(() => setFound(findKept(shelf)), [shelf, revision])

  const kept = found?.kept
  const id = newId && (kept?.newId ?? ownId)
  // As the page was opened: what comes back later finds the form, and what it knows to be saved, as they are.
  const [cameBack] = useState(outcome !== undefined)
  const isUnsaved = kept !== undefined || cameBack
  const begin: Beginning = {
    form: kept ? formOf(kept.entries) : (outcome?.split ?? fromDraft()),
    pasted: kept ? pastedIn(kept) : (outcome?.pasted ?? {}),
    revision: kept ? kept.revision : (outcome?.revision ?? revision),
    newId: id,
    isRestored: kept !== undefined,
    isUnsaved,
  }
  const discard = () => {
    if (found) keepDraft(found.place, null)
    setFound(null)
  }
  return { begin, place: found?.place ?? (id ? `${shelf} ${id}` : shelf), keptAt: kept?.at ?? null, discard }
}

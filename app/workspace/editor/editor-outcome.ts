import type { SubmissionResult } from '@conform-to/react'
import type { Section } from '~/domain/sections'
import type { UnsharedLine } from '~/domain/sharing'
import type { Outcome } from '~/workspace/form/outcome'
import type { Difference } from './differences'
import type { HandoffForm } from './handoff-form'

/** A colleague saved in the meantime: who, when, their revision, and what reads differently. */
export type Conflict = { by: string; at: string; revision: number; differences: Difference[] }

/** What the editor learns when the handoff was not saved. */
export type EditorOutcome = Outcome & {
  lastResult?: SubmissionResult
  conflict?: Conflict
  /** The revision that was sent, so that an old form cannot pass for a fresh one. */
  revision?: number | null
  /** The kickoff that the form makes, if it makes one. */
  newId?: string | null
  /** Lines that the buyer would see for the first time: their words are asked about once. */
  unshared?: UnsharedLine[]
  /** What lies in the boxes for pasted text, section by section. */
  pasted?: Readonly<Record<string, string>>
  /** Sections whose pasted text was not split into lines, so that nothing was saved yet. */
  unsplit?: readonly Section[]
  /** The form as it goes on after a pasted text was split into lines, and what became of that text. */
  split?: { lines: HandoffForm['lines']; deal: HandoffForm['deal']; said: Partial<Record<Section, string>> }
}

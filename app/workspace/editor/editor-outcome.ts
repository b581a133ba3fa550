import type { SubmissionResult } from '@conform-to/react'
import type { Outcome } from '~/workspace/form/outcome'
import type { Difference } from './differences'

/** A colleague saved in the meantime: who, when, their revision, and what reads differently. */
export type Conflict = { by: string; at: string; revision: number; differences: Difference[] }

/** What the editor learns when the handoff was not saved. */
export type EditorOutcome = Outcome & {
  lastResult?: SubmissionResult
  conflict?: Conflict
  /** The revision that was sent, so that an old form cannot pass for a fresh one. */
  revision?: number | null
}

import type { UnsharedLine } from '~/domain/sharing'
import type { EditorOutcome } from './editor-outcome'

/** The field that tells a draft that saves itself from a person who presses Save; its value numbers the tries. */
export const AUTOSAVE = 'autosave'

/** Where a draft stands in the database. */
export type SavedAs = { kickoffId: string; revision: number; at: string }

/** What a draft that saves itself learns: where it stands now, or why it was not saved. `unshared`: kept internal until agreed to. */
export type AutosaveAnswer = {
  autosave: string
  saved: SavedAs | null
  unshared: UnsharedLine[]
  outcome: EditorOutcome | null
  isSignedOut: boolean
}

/** Whether an answer is one to a draft that saves itself. */
export const isAutosaveAnswer = (answer: unknown): answer is AutosaveAnswer =>
  typeof answer === 'object' && answer !== null && AUTOSAVE in answer && 'saved' in answer

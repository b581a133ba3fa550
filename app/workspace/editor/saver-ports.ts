import type { AutosaveAnswer, SavedAs } from './autosave-answer'
import type { EditorOutcome } from './editor-outcome'
import type { Entries } from './typed-lines'

/** Where a draft that saves itself stands, for the save bar to say. */
export type SaveState =
  | { kind: 'untouched' | 'kept' | 'unsaved' | 'saving' | 'away' | 'signed-out' }
  | { kind: 'saved'; at: string }
  | { kind: 'refused'; outcome: EditorOutcome }

/** What the saver needs of the page: the form's fields, a way to send, a place to keep them, and ears. */
export type SaverPorts = {
  read: () => Entries
  send: (entries: Entries, savedAs: { revision: number | null }, number: number) => void
  /** Keeps what is not saved yet in this browser; null when there is nothing left to keep. */
  keep: (entries: Entries | null) => void
  onState: (state: SaveState) => void
  onTyped: (entries: Entries) => void
  onSaved: (saved: SavedAs, unshared: AutosaveAnswer['unshared']) => void
}

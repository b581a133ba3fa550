import type { Section } from '~/domain/sections'
import { SECTION_LABELS } from '~/workspace/words/labels'
import { UNSPLIT } from '~/workspace/words/split-words'
import { pasteBoxId } from './anchors'
import type { EditorOutcome } from './editor-outcome'
import { fieldName } from './field-names'
import type { FieldProblem } from '~/workspace/words/save-words'

/** The form's own id, from which its fields have theirs. */
export const FORM_ID = 'handoff'

/** What is wrong with which fields, in their order. */
export const problemsIn = (errors: Readonly<Record<string, string[] | null>>): FieldProblem[] =>
  Object.entries(errors).flatMap(([path, sentences]) =>
    sentences?.length ? [{ fieldId: `${FORM_ID}-${path}`, label: fieldName(path), sentence: sentences.join(' ') }] : [],
  )

/** What is wrong with a form that came back. */
export const problemsOf = (outcome: EditorOutcome): FieldProblem[] => problemsIn(outcome.lastResult?.error ?? {})

/** Sections whose pasted text was never split, as what is in the way of a Save. */
export const unsplitProblems = (sections: readonly Section[]): FieldProblem[] =>
  sections.map((section) => ({ fieldId: pasteBoxId(section), label: `${SECTION_LABELS[section]}, pasted text`, sentence: UNSPLIT }))

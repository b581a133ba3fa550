import { sectionSchema } from '~/domain/section'
import type { Section } from '~/domain/sections'
import { splitText } from '~/intake/split-text'
import type { EditorOutcome } from '~/workspace/editor/editor-outcome'
import { formOf } from '~/workspace/editor/form-of'
import { placeSplit, takenBy, withPlaced, type PlacedSplit, type SplitAnswer } from '~/workspace/editor/place-split'
import { revisionOf } from '~/workspace/editor/read-handoff'
import { splitWords } from '~/workspace/words/split-words'

const isText = (value: FormDataEntryValue | null): value is string => typeof value === 'string'

const pastedInto = (form: FormData, section: Section): string => {
  const pasted = form.get(`paste.${section}`)
  return isText(pasted) ? pasted : ''
}

/** What lies in the boxes for pasted text, section by section. */
export const pastedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(sectionSchema.options.map((section) => [section, pastedInto(form, section)]))

/** Finds the lines of what was pasted into a section of a form, and their places among the form's own. */
function split(form: FormData, section: Section): PlacedSplit {
  const { items, rest } = splitText(pastedInto(form, section))
  return placeSplit(items, rest, section, takenBy(formOf(form).lines), () => crypto.randomUUID())
}

/** What a page with script learns: the lines, which it adds itself, so that nobody who types meanwhile is interrupted. */
export function splitAnswer(form: FormData): SplitAnswer | null {
  const section = sectionSchema.safeParse(form.get('splitting'))
  return section.success ? { section: section.data, ...split(form, section.data) } : null
}

/** The whole form anew, with the pasted text as lines of it. Nothing is saved by this. */
export function splitForm(form: FormData): EditorOutcome {
  const nothing = { act: 'split', typed: {}, problems: {}, refusal: null, passing: null, revision: revisionOf(form) }
  const section = sectionSchema.safeParse(form.get('split'))
  if (!section.success) return nothing
  const { deal, lines } = formOf(form)
  const done = split(form, section.data)
  const pasted = { ...pastedIn(form), [section.data]: done.rest }
  return { ...nothing, pasted, split: { deal, lines: withPlaced(lines, done.placed), said: { [section.data]: splitWords(done) } } }
}

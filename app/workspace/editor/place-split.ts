import { ITEM_LIMITS } from '~/domain/item'
import type { Boundary } from '~/domain/section'
import type { Section } from '~/domain/sections'
import { emptyLine, isBlankLine, type HandoffForm, type LineForm } from './handoff-form'

/** A line that was found in a pasted document, and where its heading says that it belongs, if it says so. */
export type FoundLine = { text: string; section: Section | null; boundary: Boundary | null; dueOn: string | null }

/** A line on its way into a section. */
export type PlacedLine = { section: Section; line: LineForm }

/** What became of a pasted text. `rest` stays where it was pasted: nothing of it is lost. */
export type PlacedSplit = { placed: PlacedLine[]; rest: string }

/** What a page with script learns when it asks to split what was pasted into a section. */
export type SplitAnswer = PlacedSplit & { section: Section }

const hasDay = (section: Section) => section === 'delivery_dependencies' || section === 'first_milestone'

function lineOf({ text, boundary, dueOn }: FoundLine, section: Section, id: string): LineForm {
  const line = emptyLine(section)
  return {
    ...line,
    id,
    text,
    ...(section === 'scope_boundaries' && boundary ? { boundary } : {}),
    ...(hasDay(section) && dueOn ? { dueOn } : {}),
  }
}

/**
 * Gives each line that was found its section: the one that its heading names, else the one into which it was pasted.
 * A section holds so many lines and no more, and there is one first milestone: what has no room stays in `rest`.
 * `taken`: how many lines each section holds already.
 */
export function placeSplit(
  found: readonly FoundLine[], odd: readonly string[], into: Section, taken: Readonly<Record<string, number>>, newId: () => string,
): PlacedSplit {
  const counts = new Map(Object.entries(taken))
  const rest = [...odd]
  const placed: PlacedLine[] = []
  for (const line of found) {
    const section = line.section ?? into
    const count = counts.get(section) ?? 0
    if (count >= (section === 'first_milestone' ? 1 : ITEM_LIMITS.perSection)) rest.push(line.text)
    else {
      counts.set(section, count + 1)
      placed.push({ section, line: lineOf(line, section, newId()) })
    }
  }
  return { placed, rest: rest.join('\n') }
}

/** How many lines each section of a form holds, those to begin with left out. */
export const takenBy = (lines: Partial<Record<Section, LineForm[]>>): Record<string, number> =>
  Object.fromEntries(Object.entries<LineForm[]>(lines).map(([section, each]) => [section, each.filter((line) => !isBlankLine(line)).length]))

/** The form's lines with the new ones at the end of their sections; the empty line to begin with makes room. */
export function withPlaced(lines: HandoffForm['lines'], placed: readonly PlacedLine[]): HandoffForm['lines'] {
  const withNew = Object.entries(lines).map(([section, each]): [string, LineForm[]] => {
    const added = placed.filter((one) => one.section === section).map(({ line }) => line)
    return [section, added.length > 0 ? [...each.filter((line) => !isBlankLine(line)), ...added] : each]
  })
  return { ...lines, ...Object.fromEntries(withNew) }
}

import { formEntries } from '~/domain/form-entries'
import type { Item } from '~/domain/item'
import type { Section } from '~/domain/sections'
import { ANSWERING_LABELS, BOUNDARY_LABELS, keysOf, RECIPIENT_ROLE_LABELS, SECTION_LABELS, SIDE_LABELS } from '~/workspace/words/labels'
import { askedSections } from './asked-sections'
import { isBlankLine, type LineForm } from './handoff-form'

/** The fields of a form as they stand, name by name. */
export type Entries = readonly (readonly [string, string])[]

const LINE = /^lines\.(\w+)\[(\d+)\]\.(\w+)$/

/** Reads the form's fields without sending them. */
export const entriesOf = (form: HTMLFormElement): Entries => formEntries(new FormData(form))

type TypedLine = { section: Section; line: LineForm }

/** The lines in which something was typed, section by section, in their order. */
export function typedLines(entries: Entries): TypedLine[] {
  const lines = new Map<string, TypedLine & { place: number }>()
  for (const [name, value] of entries) {
    const [, found, place, field] = LINE.exec(name) ?? []
    const section = keysOf(SECTION_LABELS).find((each) => each === found)
    if (!section || !place || !field) continue
    const key = `${section} ${place}`
    const known = lines.get(key) ?? { section, line: {}, place: Number(place) }
    lines.set(key, { ...known, line: { ...known.line, [field]: value } })
  }
  const order = keysOf(SECTION_LABELS)
  return [...lines.values()]
    .filter(({ line }) => !isBlankLine(line))
    .sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section) || a.place - b.place)
}

const chosen = <Choice extends string>(labels: Record<Choice, string>, value: string | undefined): Choice | null =>
  keysOf(labels).find((choice) => choice === value) ?? null

const itemOf = ({ section, line }: TypedLine): Item => ({
  id: line.id ?? '',
  section,
  boundary: chosen(BOUNDARY_LABELS, line.boundary),
  text: line.text?.trim() ?? '',
  detail: line.detail?.trim() ?? '',
  dueOn: line.dueOn || null,
  side: chosen(SIDE_LABELS, line.side),
  amount: line.amount?.trim() || null,
  email: line.email?.trim() || null,
  recipientRole: chosen(RECIPIENT_ROLE_LABELS, line.recipientRole),
  recipientSections: askedSections(line),
  visibility: section !== 'buyer_context' && line.visibility === 'client' ? 'client' : 'internal',
  source: null,
  answersFor: chosen(ANSWERING_LABELS, line.answersFor),
  timeZone: line.timeZone?.trim() || null,
})

/** What is typed at this moment, as far as a reader would see it; nothing was checked yet, and sources are left out. */
export const typedItems = (entries: Entries): Item[] => typedLines(entries).map(itemOf)

/** The day of signature as it is typed, or null. */
export const typedClosedOn = (entries: Entries): string | null => entries.find(([name]) => name === 'deal.closedOn')?.[1] || null

/** All that a save would keep, to see whether anything changed since. Lines to begin with count for nothing. */
export function contentOf(entries: Entries): string {
  const deal = entries.filter(([name]) => name.startsWith('deal.'))
  return JSON.stringify([deal, typedLines(entries)])
}

/** Whether text lies in a box for pasted text, which no save takes along before it is split into lines. */
export const hasUnsplit = (entries: Entries): boolean => entries.some(([name, value]) => name.startsWith('paste.') && value.trim() !== '')

/** The lines for which a yes to sharing is given right now. The question goes away once it is answered. */
export const yesIn = (entries: Entries): string[] => entries.flatMap(([name, value]) => (name === 'shared' ? [value] : []))

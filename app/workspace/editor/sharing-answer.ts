import type { Item } from '~/domain/item'
import { ASKED_SECTIONS, unsharedSchema, type UnsharedLine } from '~/domain/sharing'
import { wordsToShare } from './words-to-share'

/**
 * What the question of sharing was answered with: which lines were asked about, in which words, and which were ticked.
 * `isDecided`: the question stood in the way of a Save, so that no tick is a no; before that, it may not have been seen.
 */
export type SharingAnswer = { asked: ReadonlyMap<string, string>; ticked: ReadonlySet<string>; isDecided: boolean }

const words = (value: FormDataEntryValue) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '')

/** Reads the answer from the form that carries it. */
export function sharingAnswerOf(form: FormData): SharingAnswer {
  const asked = [...form].filter(([name]) => name.startsWith('asked.')).map(([name, value]) => [name.slice('asked.'.length), words(value)] as const)
  return { asked: new Map(asked), ticked: new Set(form.getAll('shared').map(words)), isDecided: form.has('decided') }
}

/** A yes holds for the words that it was given to, and no others. */
export const sharedIds = (items: readonly Item[], { asked, ticked }: SharingAnswer): string[] =>
  items.filter((item) => ticked.has(item.id) && asked.get(item.id) === wordsToShare(item)).map(({ id }) => id)

/** Whoever was asked and did not say yes keeps the line internal. Words that changed since are asked about anew. */
export const withoutRefused = (items: readonly Item[], { asked, ticked, isDecided }: SharingAnswer): Item[] =>
  items.map((item) => (isDecided && asked.get(item.id) === wordsToShare(item) && !ticked.has(item.id) ? { ...item, visibility: 'internal' } : item))

/** The lines that a refusal asks about; null when it is about something else. */
export function unsharedOf(refusal: { code: string; detail: Record<string, unknown> }): UnsharedLine[] | null {
  if (refusal.code !== 'sharing_unconfirmed') return null
  const read = unsharedSchema.safeParse(refusal.detail)
  return read.success ? read.data.items : []
}

/** A draft that saves itself asks nobody: what has not been agreed to is kept as internal until it is. */
export function keptInternal(items: readonly Item[], unshared: readonly UnsharedLine[]): Item[] {
  const ids = new Set(unshared.map(({ id }) => id))
  return items.map((item) => (ids.has(item.id) ? { ...item, visibility: 'internal' } : item))
}

/** The lines that only wait for a yes: typed for the buyer's eyes, and saved as internal. */
export function waitingForYes(typed: readonly Item[], saved: readonly Item[]): UnsharedLine[] {
  const internal = new Set(saved.filter(({ visibility }) => visibility === 'internal').map(({ id }) => id))
  return typed
    .filter(({ id, section, visibility }) => visibility === 'client' && ASKED_SECTIONS.includes(section) && internal.has(id))
    .map(({ id, section, text, detail }) => ({ id, section, text, detail }))
}

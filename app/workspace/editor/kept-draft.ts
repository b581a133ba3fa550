import type { Entries } from './typed-lines'

/** What somebody typed and what is not saved yet, as this browser keeps it. `revision`: the one that it was typed over; `newId`: the kickoff that it would make. */
export type KeptDraft = { at: string; revision: number | null; newId: string | null; entries: Entries }

const PREFIX = 'unsaved-handoff'

/** Each member has their own, also on a shared computer. A new kickoff is kept under the id that it will have. */
export const placeOf = (memberId: string, subject: string) => `${PREFIX} ${memberId} ${subject}`

const isEntry = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')

function readKept(value: string | null): KeptDraft | null {
  const kept: unknown = value === null ? null : JSON.parse(value)
  if (typeof kept !== 'object' || kept === null || !('entries' in kept) || !Array.isArray(kept.entries)) return null
  return {
    at: 'at' in kept && typeof kept.at === 'string' ? kept.at : '',
    revision: 'revision' in kept && typeof kept.revision === 'number' ? kept.revision : null,
    newId: 'newId' in kept && typeof kept.newId === 'string' ? kept.newId : null,
    entries: kept.entries.filter(isEntry),
  }
}

/** Keeps a draft, or with null forgets it. False when this browser keeps nothing for this site. */
export function keepDraft(place: string, kept: KeptDraft | null): boolean {
  try {
    if (kept) localStorage.setItem(place, JSON.stringify(kept))
    else localStorage.removeItem(place)
    return true
  } catch {
    return false
  }
}

/** The draft kept under a place, or the latest of those whose place begins with it. */
export function findKept(place: string): { place: string; kept: KeptDraft } | null {
  try {
    const places = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
    const found = places
      .filter((each) => each === place || each.startsWith(`${place} `))
      .flatMap((each) => {
        const kept = readKept(localStorage.getItem(each))
        return kept ? [{ place: each, kept }] : []
      })
    return found.sort((a, b) => (a.kept.at < b.kept.at ? 1 : -1))[0] ?? null
  } catch {
    return null
  }
}

// One editor is open in a tab. Its explicit Save leads to another page, which alone knows that it was saved.
let ofThisPage: string | null = null

/** Tells where the editor of this page keeps what is typed. */
export const keepsUnder = (place: string) => {
  ofThisPage = place
}

/** What was typed on this page is saved. */
export const forgetThisPage = () => {
  if (ofThisPage) keepDraft(ofThisPage, null)
}

import type { PlacedSplit } from '~/workspace/editor/place-split'
import { counted, listed } from './count-words'
import { SECTION_LABELS } from './labels'

/** What became of a pasted text: "7 lines added: 5 to Scope boundaries, 2 to Price exceptions. What is left stays below." */
export function splitWords({ placed, rest }: PlacedSplit): string {
  const left = rest.trim() === '' ? '' : ' What has no place stays below.'
  if (placed.length === 0) return `No lines were found in it.${left}`
  const counts = new Map<string, number>()
  for (const { section } of placed) counts.set(SECTION_LABELS[section], (counts.get(SECTION_LABELS[section]) ?? 0) + 1)
  const places = counts.size === 1 ? '' : `: ${listed([...counts].map(([label, count]) => `${count} to ${label}`))}`
  return `${counted(placed.length, 'line')} added${places}.${left}`
}

/** Why a Save stopped at a text that lies in the box for pasted text. */
export const UNSPLIT = 'This text is not split into lines yet, and only lines are saved. Split it, or empty the box; then save.'

import type { Label } from './timeline'

/** What a letter takes of the chart's width, in percent: of 560 px beside the names, and of 300 px on a phone. */
const LETTER = { wide: 1.15, narrow: 2.15 }
const GAP = { wide: 1.2, narrow: 2 }
const EDGE = 7

type Candidate = Pick<Label, 'at' | 'words'>
type Screen = keyof typeof LETTER

const anchorOf = (at: number): Label['anchor'] => (at < EDGE ? 'start' : at > 100 - EDGE ? 'end' : 'middle')

function extent({ at, words }: Candidate, screen: Screen): [from: number, to: number] {
  const width = words.length * LETTER[screen]
  const from = { start: at, middle: at - width / 2, end: at - width }[anchorOf(at)]
  return [from, from + width]
}

/** Those that do not touch one that stands before them in the list. */
function apart(candidates: readonly Candidate[], screen: Screen): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    const [from, to] = extent(candidate, screen)
    const touches = kept.some((other) => {
      const [start, end] = extent(other, screen)
      return from < end + GAP[screen] && to > start - GAP[screen]
    })
    if (!touches) kept.push(candidate)
  }
  return kept
}

/** Labels that do not collide, on a desk and on a phone: where two would, the one named first stays. */
export function placeLabels(candidates: readonly Candidate[]): Label[] {
  const wide = apart(candidates, 'wide')
  const narrow = new Set(apart(wide, 'narrow'))
  return wide.map((label) => ({ ...label, anchor: anchorOf(label.at), isNarrow: narrow.has(label) }))
}

import { decimalIn, figureOf, NOTATIONS, type Figure, type Notation } from './number-notation'

/**
 * How a column writes its numbers. `sure`: one notation reads every value, or all that can read them agree.
 * `ambiguous`: several can and disagree, `example` shows it (`1.234`), so a person has to say. `mixed`: none reads them all;
 * `best` reads the most, and `strays` are the places of the values that it cannot read.
 */
export type NumbersJudged =
  | { kind: 'sure'; notation: Notation }
  | { kind: 'ambiguous'; notations: Notation[]; example: string }
  | { kind: 'mixed'; best: Notation; strays: number[] }

type Reading = { place: number; figure: Figure | null; text: string }

/** Judges a whole column at once: `1.234` alone says nothing, beside `1.234,50` it does. Empty cells say nothing. */
export function judgeNumbers(values: readonly string[]): NumbersJudged {
  const readings = values
    .map((text, place): Reading => ({ place, text, figure: text.trim() === '' ? null : figureOf(text) }))
    .filter(({ text }) => text.trim() !== '')
  const strays = new Map(NOTATIONS.map((notation) => [notation, straysOf(notation, readings)]))
  const fewest = Math.min(...[...strays.values()].map((places) => places.length))
  const possible = NOTATIONS.filter((notation) => strays.get(notation)?.length === fewest)
  const [best = '1,234.50'] = possible
  if (fewest > 0) return { kind: 'mixed', best, strays: strays.get(best) ?? [] }
  const disputed = readings.find(({ figure }) => figure && new Set(possible.map((each) => decimalIn(each, figure))).size > 1)
  return disputed ? { kind: 'ambiguous', notations: distinct(possible, disputed), example: disputed.text } : { kind: 'sure', notation: best }
}

const straysOf = (notation: Notation, readings: readonly Reading[]): number[] =>
  readings.filter(({ figure }) => figure === null || decimalIn(notation, figure) === null).map(({ place }) => place)

/** Of the notations that read the example alike, the first: nobody is asked between two that mean the same. */
function distinct(possible: readonly Notation[], { figure }: Reading): Notation[] {
  const seen = new Set<string | null>()
  return possible.filter((notation) => {
    const value = figure && decimalIn(notation, figure)
    return seen.has(value) ? false : seen.add(value)
  })
}

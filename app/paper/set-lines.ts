import bidiFactory from 'bidi-js'
import LineBreaker from 'linebreak'
import { faceFor, type Face, type Weight } from './typefaces'

/** Letters of one face that run one way, ready to be drawn from left to right. Widths are in points. */
export type Run = { face: Face; text: string; width: number }
export type Line = { runs: Run[]; width: number }

export type Manner = { size: number; weight: Weight; width: number; base: 'ltr' | 'rtl' | 'auto' }

type Span = { start: number; end: number }
type Letters = Span & { face: Face; level: number }

const bidi = bidiFactory()
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** They steer the setting of a text and are not drawn themselves. */
const UNSEEN = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu
const JOINERS = /^[\u200C\u200D\uFE00-\uFE0F\p{M}]$/u

/** Sets a text in lines of a width: broken where its language allows, each line in the order in which the eye finds it. */
export const setLines = (text: string, manner: Manner): Line[] =>
  text.normalize('NFC').split(/\r?\n/).flatMap((paragraph) => setParagraph(paragraph, manner))

function setParagraph(text: string, manner: Manner): Line[] {
  const { levels } = bidi.getEmbeddingLevels(text, manner.base === 'auto' ? undefined : manner.base)
  const letters = lettersOf(text, levels, manner.weight)
  const widthOf = (span: Span) => runsWithin(text, letters, span, manner.size).reduce((sum, run) => sum + run.width, 0)
  return linesOf(text, manner.width, widthOf).map((span) => {
    const runs = inVisualOrder(runsWithin(text, letters, span, manner.size))
    return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) }
  })
}

function lettersOf(text: string, levels: Uint8Array, weight: Weight): Letters[] {
  const all: Letters[] = []
  let at = 0
  for (const letter of text) {
    const [before, level] = [all.at(-1), levels[at] ?? 0]
    const code = letter.codePointAt(0) ?? 0
    const goesOn = before && (JOINERS.test(letter) && before.face.holds(code) || letter.replace(UNSEEN, '') === '')
    const face = goesOn ? before.face : faceFor(code, weight)
    const end = at + letter.length
    if (before?.face === face && before.level === level) before.end = end
    else all.push({ start: at, end, face, level })
    at = end
  }
  return all
}

function linesOf(text: string, width: number, widthOf: (span: Span) => number): Span[] {
  const lines: Span[] = []
  let line: Span = { start: 0, end: 0 }
  let filled = 0
  for (const piece of piecesOf(text, width, widthOf)) {
    const seen = { start: piece.start, end: piece.start + text.slice(piece.start, piece.end).trimEnd().length }
    if (filled + widthOf(seen) > width && line.end > line.start) {
      lines.push(line)
      line = { start: piece.start, end: piece.start }
      filled = 0
    }
    filled += widthOf(piece)
    line = { start: line.start, end: piece.end }
  }
  lines.push(line)
  return lines.map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }))
}

/** What is never broken: words with the space behind them, or, where one is wider than a line, its letters. */
function* piecesOf(text: string, width: number, widthOf: (span: Span) => number): Generator<Span> {
  const breaker = new LineBreaker(text)
  let start = 0
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const piece = { start, end: next.position }
    start = next.position
    if (widthOf(piece) <= width) yield piece
    else for (const { index, segment } of graphemes.segment(text.slice(piece.start, piece.end))) yield { start: piece.start + index, end: piece.start + index + segment.length }
  }
}

function runsWithin(text: string, letters: Letters[], span: Span, size: number): (Run & { level: number })[] {
  return letters.flatMap(({ start, end, face, level }) => {
    if (end <= span.start || start >= span.end) return []
    const seen = text.slice(Math.max(start, span.start), Math.min(end, span.end)).replace(UNSEEN, '')
    return [{ face, level, text: seen && drawable(seen, level, face), width: seen === '' ? 0 : face.shape(seen).width * size }]
  })
}

/** The font turns Arabic letters by itself, and Arabic digits with them, but no brackets or points between right-to-left words. */
function drawable(seen: string, level: number, face: Face): string {
  const runsLeft = level % 2 === 1
  const letters = runsLeft ? [...seen].map((letter) => bidi.getMirroredCharacter(letter) ?? letter) : [...seen]
  return (face.shape(seen).isTurned === runsLeft ? letters : letters.reverse()).join('')
}

/**
 * Rule L2 of Unicode's bidirectional algorithm: from the deepest level on, what runs the other way is turned around.
 * What is not drawn still parts what stands on both its sides, and is left out last.
 */
function inVisualOrder(runs: (Run & { level: number })[]): Run[] {
  const deepest = Math.max(0, ...runs.map(({ level }) => level))
  let ordered = runs
  for (let level = deepest; level > 0; level--) {
    const turned: typeof runs = []
    let from = 0
    while (from < ordered.length) {
      let to = from
      while (to < ordered.length && (ordered[to]?.level ?? 0) >= level) to++
      if (to > from) turned.push(...ordered.slice(from, to).reverse())
      else turned.push(...ordered.slice(from, ++to))
      from = to
    }
    ordered = turned
  }
  return ordered.filter(({ text }) => text)
}

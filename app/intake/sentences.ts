// No sentence ends after these, though a full stop stands there.
const ABBREVIATION = /(?:^|[\s("„“])(?:Dr|Mr|Mrs|Ms|Prof|St|[Nn]o|Nr|Ltd|Inc|Co|Corp|vs|approx|ca|c|e\.g|i\.e|z\.B|d\.h|u\.a|bzw|inkl|exkl|zzgl|Art|Abs|Fig|Ref|p\.m|a\.m|\p{Lu})\.\s*$/u

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text, in order; together they are the whole text but for the space around them. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let begun = ''
  for (const { segment } of segmenter.segment(text)) {
    begun += segment
    if (ABBREVIATION.test(begun.trimEnd())) continue
    if (begun.trim() !== '') sentences.push(begun.trim())
    begun = ''
  }
  if (begun.trim() !== '') sentences.push(begun.trim())
  return sentences
}

/** Cuts what has no sentence to cut at: at the last space that fits, else in the middle, never in half a character. */
function cut(text: string, max: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > max) {
    const space = rest.lastIndexOf(' ', max)
    const hard = /[\uD800-\uDBFF]/.test(rest.charAt(max - 1)) ? max - 1 : max
    const place = space > 0 ? space : hard
    parts.push(rest.slice(0, place).trim())
    rest = rest.slice(place).trim()
  }
  return [...parts, rest].filter((part) => part !== '')
}

/** A long text as few parts of at most `max` characters, broken between sentences where that is possible. Nothing is lost. */
export function partsOf(text: string, max: number): string[] {
  const whole = text.replace(/\r\n?/g, '\n').trim()
  if (whole.length <= max) return whole === '' ? [] : [whole]
  const parts: string[] = []
  for (const piece of sentencesOf(whole).flatMap((sentence) => cut(sentence, max))) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + 1 + piece.length <= max) parts[parts.length - 1] = `${last} ${piece}`
    else parts.push(piece)
  }
  return parts
}

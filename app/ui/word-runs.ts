import { diffArrays } from 'diff'

/** Words that stand in both texts, only in the earlier, or only in the later. */
export type WordRun = { is: 'kept' | 'gone' | 'new'; words: string }

/** Texts that have little in common read better whole than as a patchwork. */
const MOST_EDITS = 80

const segmenters = new Map<string, Intl.Segmenter>()

function wordsOf(locale: string, text: string): string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, segmenter)
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

const isWord = (words: string) => /[\p{L}\p{N}]/u.test(words)

/** Two replaced words with only a space between them are one replacement: "three integrations" became "four interfaces". */
function bridged(runs: readonly WordRun[]): WordRun[] {
  const joined: WordRun[] = []
  let gone = ''
  let fresh = ''
  const flush = () => {
    if (gone) joined.push({ is: 'gone', words: gone })
    if (fresh) joined.push({ is: 'new', words: fresh })
    gone = fresh = ''
  }
  runs.forEach((run, index) => {
    const isBridge = run.is === 'kept' && gone && fresh && index < runs.length - 1 && !isWord(run.words)
    if (run.is === 'kept' && !isBridge) {
      flush()
      joined.push(run)
      return
    }
    if (run.is !== 'new') gone += run.words
    if (run.is !== 'gone') fresh += run.words
  })
  flush()
  return joined
}

/**
 * Which words of a text changed, in order: without the new ones it is the earlier text, without the gone ones the later.
 * Words are cut as the language cuts them.
 */
export function wordRuns(locale: string, before: string, after: string): WordRun[] {
  if (before === after) return before ? [{ is: 'kept', words: before }] : []
  const changes = diffArrays(wordsOf(locale, before), wordsOf(locale, after), { maxEditLength: MOST_EDITS })
  const runs = changes?.map(
    ({ value, added, removed }): WordRun => ({ is: added ? 'new' : removed ? 'gone' : 'kept', words: value.join('') }),
  )
  const whole: WordRun[] = [{ is: 'gone', words: before }, { is: 'new', words: after }]
  const kept = (runs ?? []).filter(({ is, words }) => is === 'kept' && isWord(words))
  return bridged(kept.length > 0 && runs ? runs : whole.filter(({ words }) => words))
}

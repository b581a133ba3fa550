import type { WordRun } from './word-runs'

/** The earlier text, with what is gone from it struck out. */
export const WordsBefore = ({ runs }: { runs: readonly WordRun[] }) => (
  <>{runs.map(({ is, words }, index) => (is === 'new' ? null : is === 'gone' ? <del key={index}>{words}</del> : words))}</>
)

/** The later text, with what is new in it marked. */
export const WordsAfter = ({ runs }: { runs: readonly WordRun[] }) => (
  <>{runs.map(({ is, words }, index) => (is === 'gone' ? null : is === 'new' ? <ins key={index}>{words}</ins> : words))}</>
)

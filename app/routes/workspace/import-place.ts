import type { IntakeProblem } from '~/intake/problem'
import { problemSentence } from '~/intake/problem-sentence'

/** A problem as the preview lists it: where, and what. */
export type PlacedProblem = { place: string; sentence: string }

const dealOrRow = (kind: 'crm' | 'csv', row: number) => (kind === 'csv' ? `Row ${row}` : `Deal ${row}`)

/** Where a problem stands in an upload and what it is, in words. Broken JSON is placed by line and character. */
export function placed(kind: 'crm' | 'csv', problem: IntakeProblem): PlacedProblem {
  const { code, row, column } = problem
  const isBroken = code === 'broken_json' || code === 'not_utf8' || code === 'not_utf16'
  const where = isBroken
    ? [row === null ? '' : `Line ${row}`, column === null ? '' : `character ${column}`]
    : [row === null ? '' : dealOrRow(kind, row), column === null ? '' : column]
  return { place: where.filter(Boolean).join(', '), sentence: problemSentence(problem) }
}

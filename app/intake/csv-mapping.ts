import { csvMappingSchema, type CsvMapping } from '~/domain/import'
import { HEADINGS, plainHeading, type CsvField } from './csv-headings'
import type { CsvTable } from './csv-table'
import { judgeNumbers, type NumbersJudged } from './judge-numbers'
import { judgeDates, type DatesJudged } from './read-date'

/** A mapping as it is proposed. What `dates` and `numbers` are not sure of, a person decides; `unused` columns were not taken. */
export type ProposedMapping = { mapping: CsvMapping; signature: string; dates: DatesJudged; numbers: NumbersJudged; unused: string[] }

export const CSV_FIELDS: readonly CsvField[] = csvMappingSchema.shape.columns.keyof().options

/**
 * Names a header, so that a mapping that somebody corrected is found again: the same columns, in any order, have the same signature.
 * It is no secret and decides nothing: a remembered mapping is shown before it is used.
 */
export function signatureOf(header: readonly string[]): string {
  const columns = header.map(plainHeading).filter((name) => name !== '').sort()
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(columns.join('\n'))) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return `${columns.length}-${hash.toString(16).padStart(16, '0')}`
}

function columnsOf(header: readonly string[]): CsvMapping['columns'] {
  const plain = header.map(plainHeading)
  const used = new Set<number>()
  const find = (field: CsvField): string | null => {
    const place = HEADINGS[field].map((heading) => plain.findIndex((name, at) => name === plainHeading(heading) && !used.has(at))).find((at) => at !== -1)
    if (place === undefined) return null
    used.add(place)
    return header[place] ?? null
  }
  return csvMappingSchema.shape.columns.parse(Object.fromEntries(CSV_FIELDS.map((field) => [field, find(field)])))
}

/** All that stands in a column, top to bottom. */
const cellsOf = ({ header, rows }: CsvTable, column: string | null): string[] =>
  column === null ? [] : rows.map(({ cells }) => cells[header.indexOf(column)] ?? '')

/** Proposes which column holds what, and how its dates and numbers are written, judged over all rows. */
export function proposeMapping(table: CsvTable): ProposedMapping {
  const columns = columnsOf(table.header)
  const dates = judgeDates(cellsOf(table, columns.closedOn))
  const numbers = judgeNumbers(cellsOf(table, columns.amount))
  const mapping: CsvMapping = {
    columns,
    dateOrder: dates.kind === 'sure' ? dates.order : dates.kind === 'mixed' ? dates.best : (dates.orders[0] ?? 'ymd'),
    numbers: numbers.kind === 'sure' ? numbers.notation : numbers.kind === 'mixed' ? numbers.best : (numbers.notations[0] ?? '1,234.50'),
  }
  const taken = new Set(Object.values(columns))
  return { mapping, signature: signatureOf(table.header), dates, numbers, unused: table.header.filter((name) => name !== '' && !taken.has(name)) }
}

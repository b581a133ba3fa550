import { CsvError, parse } from 'csv-parse/sync'
import { IMPORT_LIMITS } from '~/domain/import'
import { problem, type IntakeProblem } from './problem'

/** A line of the table under its header. `row` is what a spreadsheet shows beside it: a cell with line breaks counts once, empty lines count too. */
export type CsvRow = { row: number; cells: string[] }
export type CsvTable = { header: string[]; rows: CsvRow[] }
export type ReadTable = { ok: true; table: CsvTable } | { ok: false; problems: IntakeProblem[] }

const DELIMITERS = [',', ';', '\t'] as const

/** The delimiter that the header holds most often outside quotation marks. */
function delimiterOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0] ?? ''
  const bare = header.replace(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Reads CSV with comma, semicolon or tab, told or not by Excel's `sep=` line. Cells stay exactly as they were typed. */
export function csvTable(text: string): ReadTable {
  const plain = text.replace(/^\uFEFF/, '')
  const told = /^sep=([,;\t])\r?\n/i.exec(plain)
  const records = recordsOf(told ? plain.slice(told[0].length) : plain, told?.[1], told ? 2 : 1)
  return 'records' in records ? tableOf(records.records, told ? 2 : 1) : { ok: false, problems: [records.problem] }
}

function recordsOf(text: string, told: string | undefined, first: number): { records: string[][] } | { problem: IntakeProblem } {
  const delimiter = told ?? delimiterOf(text)
  try {
    return { records: parse(text, { delimiter, columns: false, relax_column_count: true, skip_empty_lines: false }) }
  } catch (error) {
    if (!(error instanceof CsvError)) return { problem: problem('broken_csv', null, null) }
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_not_closed' : 'broken_csv'
    const records: unknown = error['records']
    return { problem: problem(code, typeof records === 'number' ? records + first : null, null) }
  }
}

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

function tableOf(records: readonly string[][], first: number): ReadTable {
  const [names, ...rest] = records
  const header = names?.map((name) => name.trim()) ?? []
  if (isEmpty(header)) return { ok: false, problems: [problem('no_header', first, null)] }
  const rows = rest.map((cells, index) => ({ row: index + 1 + first, cells })).filter(({ cells }) => !isEmpty(cells))
  const named = header.filter((name) => name !== '')
  const doubled = named.filter((name, index) => named.indexOf(name) !== index)
  const problems = doubled.map((name) => problem('column_twice', first, name, name))
  if (rows.length === 0) problems.push(problem('no_deal_found', null, null))
  if (rows.length > IMPORT_LIMITS.deals) problems.push(problem('too_many_deals', null, null, String(rows.length)))
  for (const { row, cells } of rows) {
    const surplus = cells.slice(header.length).find((cell) => cell.trim() !== '')
    if (surplus !== undefined) problems.push(problem('too_many_cells', row, null, surplus))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, table: { header, rows } }
}

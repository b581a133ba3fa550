import type { CsvMapping } from '~/domain/import'
import { csvDeal, type CsvDefaults } from './csv-deal'
import type { CsvField } from './csv-headings'
import { CSV_FIELDS } from './csv-mapping'
import { csvTable } from './csv-table'
import { problem, type IntakeProblem } from './problem'
import type { RecognisedDeal } from './recognised'

/** The deals of a CSV. While there is a problem nothing may be imported: `row` is the line as a spreadsheet shows it, `column` the heading. */
export type ReadCsv = { deals: RecognisedDeal[]; problems: IntakeProblem[] }

const REQUIRED: readonly CsvField[] = ['account', 'amount', 'closedOn']

/** Reads every row by the mapping, and tells every problem at once, row by row. */
export function readCsv(text: string, mapping: CsvMapping, defaults: CsvDefaults): ReadCsv {
  const read = csvTable(text)
  if (!read.ok) return { deals: [], problems: read.problems }
  const { header, rows } = read.table
  const lost = CSV_FIELDS.flatMap((field) => {
    const column = mapping.columns[field]
    if (column === null) return REQUIRED.includes(field) ? [problem('required', null, field)] : []
    return header.includes(column) ? [] : [problem('column_missing', null, column, column)]
  })
  if (lost.length > 0) return { deals: [], problems: lost }
  const place = (field: CsvField) => header.indexOf(mapping.columns[field] ?? '\0')
  const places: Record<CsvField, number> = {
    externalId: place('externalId'), account: place('account'), name: place('name'), dealType: place('dealType'), amount: place('amount'),
    currency: place('currency'), closedOn: place('closedOn'), salesOwner: place('salesOwner'), deliveryOwner: place('deliveryOwner'),
    contactName: place('contactName'), contactEmail: place('contactEmail'), problem: place('problem'), locale: place('locale'),
  }
  const deals = rows.map((row) => csvDeal(row, places, mapping, defaults))
  const problems = [...deals.flatMap((deal) => deal.problems), ...twiceIn(deals, mapping.columns.externalId ?? 'externalId')]
  return { deals, problems: problems.sort((one, other) => (one.row ?? 0) - (other.row ?? 0)) }
}

function twiceIn(deals: readonly RecognisedDeal[], column: string): IntakeProblem[] {
  const seen = new Set<string>()
  return deals.flatMap(({ row, externalId }) => {
    if (externalId !== '' && seen.has(externalId)) return [problem('twice', row, column, externalId)]
    seen.add(externalId)
    return []
  })
}

import { localeSchema, type Locale } from '~/domain/deal'
import type { CsvMapping, ImportedDeal, StagedImport } from '~/domain/import'
import { csvTable } from './csv-table'
import { proposeMapping, type ProposedMapping } from './csv-mapping'
import { chosenFacts, chosenFallbacks, chosenLines, chosenMapping, FACTS, fieldOf, type Decisions, type Fact, type Fallbacks, type Side } from './decisions'
import { matchOwner, ownerKey } from './match-owner'
import type { IntakeProblem } from './problem'
import { readCsv } from './read-csv'
import { recognise } from './recognise'
import { toImportedDeal, type OwnerHint, type RecognisedDeal } from './recognised'

/** An owner whom an export names, on how many deals, and which member it is as far as that is known. */
export type OwnerFound = { side: Side; key: string; field: string; hint: OwnerHint | null; deals: number; memberId: string | null }

/** How a CSV is read: as proposed, as remembered, or as somebody said. */
export type CsvReading = { header: string[]; proposed: ProposedMapping; mapping: CsvMapping; isRemembered: boolean }

/**
 * An upload, read with what a person has decided so far. `problems` keep it from being imported and can only be mended in the mapping or the file;
 * `missing` names the fields of the preview that still need an answer.
 */
export type StagedReading = {
  deals: RecognisedDeal[]
  problems: IntakeProblem[]
  owners: OwnerFound[]
  csv: CsvReading | null
  fallbacks: Fallbacks
  missing: { field: string; row: number | null; fact: Fact | null }[]
}

/** The firm's language, if it is one that buyers are written to in. */
const ours = (staged: StagedImport): Locale => localeSchema.catch('en-GB').parse(staged.frame.organization.locale)

/** Reads an upload anew: cheap enough for ten thousand deals, so that nothing of the reading is ever stored. */
export function readStaged(staged: StagedImport, decisions: Decisions): StagedReading {
  const fallbacks = chosenFallbacks(decisions)
  const csv = staged.import.kind === 'csv' ? csvReading(staged, decisions) : null
  const read = readUpload(staged, csv, fallbacks)
  const owners = ownersIn(read.deals, staged.owners, decisions)
  return { ...read, owners, csv, fallbacks, ...openQuestions(read, owners, csv, decisions, fallbacks) }
}

function csvReading(staged: StagedImport, decisions: Decisions): CsvReading | null {
  const read = csvTable(staged.import.content)
  if (!read.ok) return null
  const proposed = proposeMapping(read.table)
  const remembered = staged.mappings.find(({ signature }) => signature === proposed.signature)?.mapping
  const chosen = chosenMapping(decisions)
  return { header: read.table.header, proposed, mapping: chosen ?? remembered ?? proposed.mapping, isRemembered: !chosen && remembered !== undefined }
}

type Read = { deals: RecognisedDeal[]; problems: IntakeProblem[] }

function readUpload(staged: StagedImport, csv: CsvReading | null, fallbacks: Fallbacks): Read {
  const { kind, content, name } = staged.import
  if (kind === 'crm') return recognise(content, { timeZone: staged.frame.organization.timeZone, locale: ours(staged) })
  if (!csv) {
    const table = csvTable(content)
    return { deals: [], problems: table.ok ? [] : table.problems }
  }
  return readCsv(content, csv.mapping, { ...fallbacks, locale: fallbacks.locale ?? ours(staged), file: name })
}

function ownersIn(deals: readonly RecognisedDeal[], members: StagedImport['owners'], decisions: Decisions): OwnerFound[] {
  const found = new Map<string, OwnerFound>()
  const ids = new Set(members.map(({ id }) => id))
  for (const deal of deals)
    for (const side of ['sales', 'delivery'] as const) {
      const hint = deal.owners[side]
      const key = ownerKey(hint)
      const field = fieldOf.owner(side, key)
      const known = found.get(field)
      const chosen = decisions[field]
      if (known) known.deals += 1
      else found.set(field, { side, key, field, hint, deals: 1, memberId: chosen === undefined ? matchOwner(hint, members) : ids.has(chosen) ? chosen : null })
    }
  return [...found.values()]
}

const UNREADABLE: Partial<Record<IntakeProblem['code'], Fact>> = {
  not_a_number: 'amount', ambiguous_number: 'amount', too_many_decimals: 'amount', other_currency: 'amount',
  unknown_currency: 'currency', not_a_date: 'closedOn', ambiguous_date: 'closedOn',
}

/** Which fact of a CRM's deal a problem keeps from being known; a person can fill it in. */
function factBehind({ code, column }: IntakeProblem): Fact | null {
  if (code === 'required') return FACTS.find((fact) => fact === column) ?? null
  return UNREADABLE[code] ?? null
}

/** What somebody has to answer before the import, and the problems that no answer can mend. */
function openQuestions({ deals, problems }: Read, owners: readonly OwnerFound[], csv: CsvReading | null, decisions: Decisions, fallbacks: Fallbacks) {
  const missing: StagedReading['missing'] = owners
    .filter(({ memberId }) => memberId === null)
    .map(({ field }) => ({ field, row: null, fact: null }))
  if (csv) {
    const { columns } = csv.mapping
    const unsaid = (['dealType', 'currency'] as const).filter((fact) => columns[fact] === null && fallbacks[fact] === null)
    if (deals.length > 0) missing.push(...unsaid.map((fact) => ({ field: fieldOf.fallback(fact), row: null, fact })))
    return { missing, problems: problems.filter(({ code, column }) => code !== 'required' || !unsaid.some((fact) => fact === column)) }
  }
  for (const deal of deals) {
    const facts = chosenFacts(deal, decisions, fallbacks)
    missing.push(...FACTS.filter((fact) => facts[fact] === null).map((fact) => ({ field: fieldOf.fact(deal.row, fact), row: deal.row, fact })))
  }
  return { missing, problems: problems.filter((problem) => problem.row === null || factBehind(problem) === null) }
}

/** The deals as they are imported. Only a reading without problems and without open questions has them. */
export function importedDeals(reading: StagedReading, decisions: Decisions): { deals: ImportedDeal[]; problems: IntakeProblem[] } {
  const memberOf = new Map(reading.owners.map(({ field, memberId }) => [field, memberId]))
  const deals: ImportedDeal[] = []
  const problems: IntakeProblem[] = []
  for (const deal of reading.deals) {
    const owner = (side: Side) => memberOf.get(fieldOf.owner(side, ownerKey(deal.owners[side]))) ?? ''
    const choices = { ...chosenFacts(deal, decisions, reading.fallbacks), salesOwnerId: owner('sales'), deliveryOwnerId: owner('delivery') }
    const imported = toImportedDeal({ ...deal, lines: chosenLines(deal, decisions) }, choices)
    if (imported.ok) deals.push(imported.deal)
    else problems.push(...imported.problems)
  }
  return { deals, problems }
}

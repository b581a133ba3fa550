import { IMPORT_LIMITS } from '~/domain/import'
import type { CrmDeal, CrmOwner } from './crm-deal'
import { crmFacts, type Home } from './crm-facts'
import { crmLines } from './crm-lines'
import { crmReader, type CrmReader } from './crm-reader'
import { crmUnclear } from './crm-unclear'
import { isHouseCrm, readHouseCrm } from './house-crm'
import { isHubspot, readHubspot } from './hubspot'
import { problem, type IntakeProblem } from './problem'
import { isRecord, readJson } from './read-json'
import type { OwnerHint, RecognisedDeal, Understood } from './recognised'
import { isSalesforce, readSalesforce } from './salesforce'

/** What an export holds. `problems` are those of the whole text and of all its deals: while there is one, nothing is imported unless a person mends it. */
export type Recognised = { deals: RecognisedDeal[]; problems: IntakeProblem[] }

type Shape = { is: (deal: Record<string, unknown>) => boolean; read: (reader: CrmReader) => CrmDeal }

const shapes: readonly Shape[] = [
  { is: isHubspot, read: readHubspot },
  { is: isSalesforce, read: readSalesforce },
  { is: isHouseCrm, read: readHouseCrm },
]
const shapeOf = (value: unknown): Shape | undefined => (isRecord(value) ? shapes.find(({ is }) => is(value)) : undefined)

/** Reads a CRM's JSON export without being told whose it is: one deal, a list of them, or a page of results. Never throws. */
export function recognise(text: string, home: Home): Recognised {
  const json = readJson(text)
  if (!json.ok) return { deals: [], problems: [json.problem] }
  const found = dealsIn(json.value)
  if (found.length === 0) return { deals: [], problems: [problem('no_deal_found', null, null)] }
  if (found.length > IMPORT_LIMITS.deals) return { deals: [], problems: [problem('too_many_deals', null, null, String(found.length))] }
  const read = found.map((value, index) => readDeal(value, index + 1, home))
  const deals = read.flatMap(({ deal }) => (deal ? [deal] : []))
  return { deals, problems: [...read.flatMap(({ problems }) => problems), ...twiceIn(deals)] }
}

function dealsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (!isRecord(value) || shapeOf(value)) return [value]
  const list = [value['results'], value['records'], value['deals']].find(Array.isArray)
  return list ?? [value]
}

function readDeal(value: unknown, row: number, home: Home): { deal: RecognisedDeal | null; problems: IntakeProblem[] } {
  const shape = shapeOf(value)
  if (!shape || !isRecord(value)) return { deal: null, problems: [problem('unknown_shape', row, null)] }
  const deal = recognisedDeal(crmReader(value, row), shape, home)
  return { deal, problems: deal.problems }
}

function recognisedDeal(reader: CrmReader, shape: Shape, home: Home): RecognisedDeal {
  const { row } = reader
  const crm = shape.read(reader)
  const { facts, understood, problems } = crmFacts(crm, row, home)
  const sales = hintOf(crm.salesOwner)
  const source = {
    kind: 'crm' as const,
    title: `${crm.systemName} deal ${crm.id?.value ?? ''}`.trim().slice(0, 200).toWellFormed(),
    // The day of the deal, not of the export: tomorrow's export of an unchanged deal must bring nothing new.
    on: facts.closedOn,
    by: (sales?.name ?? sales?.email ?? '').slice(0, 120).toWellFormed(),
  }
  const { lines, problems: lineProblems } = crmLines(crm, source, row)
  const idProblems = !crm.id || crm.id.value.length > 120 ? [problem(crm.id ? 'too_long' : 'required', row, crm.id?.path ?? 'externalId')] : []
  const tooMany = lines.length > 200 ? [problem('too_many_lines', row, null)] : []
  return {
    row,
    externalSystem: crm.system,
    externalId: crm.id?.value ?? '',
    facts,
    owners: { sales, delivery: hintOf(crm.deliveryOwner) },
    lines,
    understood: [...understood, ...peopleUnderstood(crm)],
    unclear: crmUnclear(crm, facts, reader.untaken()),
    problems: [...reader.problems, ...idProblems, ...problems, ...lineProblems, ...tooMany],
  }
}

const hintOf = (owner: CrmOwner | null): OwnerHint | null =>
  owner && { name: owner.name?.value ?? null, email: owner.email?.value.toLowerCase() ?? null }

/** Owners, contacts, products and notes as the preview lists them, in their own words. */
function peopleUnderstood(crm: CrmDeal): Understood[] {
  const owner = (field: string, who: CrmOwner | null): Understood[] => {
    const found = who?.email ?? who?.name
    return found ? [{ field, value: [who?.name?.value, who?.email?.value].filter(Boolean).join(' · '), from: found.path }] : []
  }
  return [
    ...(crm.id ? [{ field: 'externalId', value: crm.id.value, from: crm.id.path }] : []),
    ...owner('salesOwner', crm.salesOwner),
    ...owner('deliveryOwner', crm.deliveryOwner),
    ...crm.people.map(({ name, title, role }) => ({ field: 'contact', value: [name.value, title?.value, role?.value].filter(Boolean).join(' · '), from: name.path })),
    ...crm.products.map(({ name, quantity, total, unitPrice }) => ({ field: 'product', value: [quantity?.value, name.value, (total ?? unitPrice)?.value].filter(Boolean).join(' · '), from: name.path })),
    ...[...crm.pricing, ...crm.context].map(({ label, found }) => ({ field: label || 'Description', value: found.value, from: found.path })),
  ]
}

function twiceIn(deals: readonly RecognisedDeal[]): IntakeProblem[] {
  const seen = new Set<string>()
  return deals.flatMap(({ row, externalSystem, externalId }) => {
    const name = `${externalSystem} ${externalId}`
    if (!externalId || !seen.has(name)) return seen.add(name) && []
    return [problem('twice', row, 'externalId', externalId)]
  })
}

import { importedLineSchema, type ImportedLine } from '~/domain/import'
import { ITEM_LIMITS } from '~/domain/item'
import { initialVisibility, type Section } from '~/domain/sections'
import type { Source } from '~/domain/provenance'
import { mailAddressSchema } from '~/domain/text'
import type { CrmDeal, CrmNote, CrmPerson } from './crm-deal'
import type { IntakeProblem } from './problem'
import { problemOfIssue } from './recognised'
import { partsOf } from './sentences'

type Unread = { key: string; from: string; line: Omit<ImportedLine, 'key'> }

/** A line with nothing said about it but its words. */
export function bareLine(section: Section, text: string, source: Source): Omit<ImportedLine, 'key'> {
  return {
    section, text, source, boundary: null, detail: '', dueOn: null, side: null, amount: null, email: null, recipientRole: null, recipientSections: null,
    answersFor: null, timeZone: null, visibility: initialVisibility(section),
  }
}

const DECIDES = /decision.?maker|approver|signator|\bsigns\b/i
const PAYS = /economic.?buyer/i

/** Whoever decides, signs or approves is proposed as an approver; of those who only hold the budget, the primary contact. */
export function decides(person: CrmPerson, approver: string | null): boolean {
  const role = person.role?.value.replaceAll('_', ' ') ?? ''
  return DECIDES.test(role) || (PAYS.test(role) && person.isPrimary) || person.name.value === approver
}

/** The mail address of a contact as it is stored, or null when it is none. */
export const mailOf = (person: CrmPerson): string | null => mailAddressSchema.safeParse(person.email?.value ?? '').data ?? null

/** Called by the name that most can read, with the name as its owner writes it beside it. */
export const calledName = ({ name, otherName }: Pick<CrmPerson, 'name' | 'otherName'>): string =>
  otherName && otherName.value !== name.value ? `${otherName.value} (${name.value})` : name.value

function personLine(person: CrmPerson, crm: CrmDeal, source: Source): Unread {
  const email = mailOf(person)
  const recipientRole = email && decides(person, crm.approver?.value ?? null) ? 'approver' : null
  const line = { ...bareLine('key_stakeholders', calledName(person), source), detail: person.title?.value ?? '', side: 'buyer' as const, email, recipientRole } as const
  return { key: `contact:${person.key}`, from: person.name.path, line }
}

const productLines = (crm: CrmDeal, source: Source): Unread[] =>
  crm.products.map(({ key, name, quantity }) => {
    const many = quantity && !['1', '1.0', '1.00'].includes(quantity.value) ? `${quantity.value} × ` : ''
    return { key: `product:${key}`, from: name.path, line: { ...bareLine('scope_boundaries', `${many}${name.value}`, source), boundary: 'included' } }
  })

/** A note is internal whatever it says: a CRM's free text holds what nobody would tell the buyer. */
function noteLines(section: 'buyer_context' | 'pricing_exceptions', { key, label, found }: CrmNote, source: Source): Unread[] {
  const parts = partsOf(label ? `${label}: ${found.value}` : found.value, ITEM_LIMITS.text)
  return parts.map((text, part) => ({
    key: part === 0 ? key : `${key}:part ${part + 1}`,
    from: found.path,
    line: { ...bareLine(section, text, source), visibility: 'internal' },
  }))
}

/** What the seller called each contact (`champion`, `blocker?`) stays in the firm. */
function rolesNote(crm: CrmDeal): CrmNote[] {
  const said = crm.people.filter(({ role }) => role !== null)
  const [first] = said
  if (!first?.role) return []
  const value = said.map((person) => `${calledName(person)}: ${person.role?.value.replaceAll('_', ' ').toLowerCase() ?? ''}`).join('; ')
  return [{ key: 'contact roles', label: 'Roles in the CRM', found: { value, path: first.role.path } }]
}

const otherNameNote = ({ accountOtherName }: CrmDeal): CrmNote[] =>
  accountOtherName ? [{ key: 'account name', label: 'The account’s other name', found: accountOtherName }] : []

/** Every line that an export gives, each named so that importing twice finds it again, and what is wrong with those that cannot be lines. */
export function crmLines(crm: CrmDeal, source: Source, row: number): { lines: ImportedLine[]; problems: IntakeProblem[] } {
  const unread = [
    ...crm.people.map((person) => personLine(person, crm, source)),
    ...productLines(crm, source),
    ...crm.pricing.flatMap((note) => noteLines('pricing_exceptions', note, source)),
    ...[...crm.context, ...rolesNote(crm), ...otherNameNote(crm)].flatMap((note) => noteLines('buyer_context', note, source)),
  ]
  const seen = new Map<string, number>()
  const lines: ImportedLine[] = []
  const problems: IntakeProblem[] = []
  for (const { key, from, line } of unread) {
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    const parsed = importedLineSchema.safeParse({ ...line, key: `${key.slice(0, 180)}${times > 1 ? `:${times}` : ''}` })
    if (parsed.success) lines.push(parsed.data)
    else problems.push(...parsed.error.issues.map((issue) => problemOfIssue(issue, row, from)))
  }
  return { lines, problems }
}

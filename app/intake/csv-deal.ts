import { dealSchema, localeSchema, type Deal } from '~/domain/deal'
import { importedLineSchema, type CsvMapping, type ImportedLine } from '~/domain/import'
import type { Source } from '~/domain/provenance'
import { mailAddressSchema } from '~/domain/text'
import { bareLine } from './crm-lines'
import type { CsvField } from './csv-headings'
import type { CsvRow } from './csv-table'
import { dealTypeOf } from './deal-type'
import { ownerIn } from './house-crm'
import { isCurrency, moneyIn } from './money'
import { characterTrouble, problem, type IntakeCode, type IntakeProblem } from './problem'
import { readDay } from './read-date'
import { problemOfIssue, type OwnerHint, type RecognisedDeal } from './recognised'

/** What stands in where a row says nothing; `file` is the upload's name, told as the source of each line. */
export type CsvDefaults = { currency: Deal['currency'] | null; locale: Deal['locale']; dealType: Deal['dealType'] | null; file: string }

/** Reads one row as a deal. Whatever is wrong is a problem of its row and column. */
export function csvDeal({ row, cells }: CsvRow, places: Record<CsvField, number>, mapping: CsvMapping, defaults: CsvDefaults): RecognisedDeal {
  const problems: IntakeProblem[] = []
  const refuse = (field: CsvField, code: IntakeCode, value = '') => {
    problems.push(problem(code, row, mapping.columns[field] ?? field, value))
    return null
  }
  const cell = (field: CsvField): string => {
    const value = cells[places[field]] ?? ''
    const trouble = characterTrouble(value)
    if (trouble) refuse(field, trouble, value)
    return trouble ? '' : value.trim()
  }
  const line = (field: 'account' | 'name', words: string) => {
    const parsed = dealSchema.shape[field].safeParse(words)
    if (!parsed.success) problems.push(...parsed.error.issues.slice(0, 1).map((issue) => problemOfIssue(issue, row, mapping.columns[field] ?? field)))
    return parsed.data ?? null
  }
  const account = line('account', cell('account'))
  const name = line('name', cell('name') || (mapping.columns.name === null ? (account ?? '') : ''))
  const currency = currencyOf(cell('currency'), defaults.currency, refuse)
  const closedOn = closedOnOf(cell('closedOn'), mapping, refuse)
  const facts = {
    account, name, currency, closedOn,
    amount: amountOf(cell('amount'), currency, mapping, refuse),
    dealType: typeOf(cell('dealType'), defaults.dealType, refuse),
    locale: localeOf(cell('locale'), defaults.locale, refuse),
  }
  const owners = { sales: hintOf(cell('salesOwner'), mapping.columns.salesOwner), delivery: hintOf(cell('deliveryOwner'), mapping.columns.deliveryOwner) }
  const source: Source = { kind: 'crm', title: defaults.file.slice(0, 200).toWellFormed(), on: closedOn, by: (owners.sales?.name ?? owners.sales?.email ?? '').slice(0, 120).toWellFormed() }
  const lines = linesOf(cell('contactName'), cell('contactEmail'), cell('problem'), source, refuse)
  const externalId = cell('externalId') || (mapping.columns.externalId === null ? `${account ?? ''} / ${name ?? ''}`.slice(0, 120).toWellFormed() : '')
  if (externalId === '') refuse('externalId', 'required')
  if (externalId.length > 120) refuse('externalId', 'too_long', externalId)
  return { row, externalSystem: 'csv', externalId, facts, owners, lines, understood: [], unclear: [], problems }
}

type Refuse = (field: CsvField, code: IntakeCode, value?: string) => null

function currencyOf(words: string, fallback: string | null, refuse: Refuse): string | null {
  const code = words === '' ? fallback : words.toUpperCase()
  if (code === null) return refuse('currency', 'required')
  return isCurrency(code) ? code : refuse('currency', 'unknown_currency', words)
}

function amountOf(words: string, currency: string | null, mapping: CsvMapping, refuse: Refuse): string | null {
  if (words === '') return refuse('amount', 'required')
  if (currency === null) return null
  const money = moneyIn(mapping.numbers, words, currency)
  return money.ok ? money.amount : refuse('amount', money.code, words)
}

function closedOnOf(words: string, mapping: CsvMapping, refuse: Refuse): string | null {
  if (words === '') return refuse('closedOn', 'required')
  return readDay(words, mapping.dateOrder) ?? refuse('closedOn', 'not_a_date', words)
}

function typeOf(words: string, fallback: Deal['dealType'] | null, refuse: Refuse): Deal['dealType'] | null {
  if (words === '') return fallback ?? refuse('dealType', 'required')
  return dealTypeOf(words) ?? refuse('dealType', 'unknown_deal_type', words)
}

function localeOf(words: string, fallback: Deal['locale'], refuse: Refuse): Deal['locale'] | null {
  if (words === '') return fallback
  const [language = '', region] = words.split(/[-_]/)
  const parsed = localeSchema.safeParse(region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase())
  return parsed.data ?? refuse('locale', 'unknown_locale', words)
}

function hintOf(words: string, column: string | null): OwnerHint | null {
  const owner = words === '' ? null : ownerIn({ value: words, path: column ?? '' })
  return owner && { name: owner.name?.value ?? null, email: owner.email?.value.toLowerCase() ?? null }
}

/** The contact is proposed as the one who confirms; the problem stays internal until somebody has read it, since exports hold gossip. */
function linesOf(name: string, mail: string, words: string, source: Source, refuse: Refuse): ImportedLine[] {
  const email = mail === '' ? null : (mailAddressSchema.safeParse(mail).data ?? refuse('contactEmail', 'not_a_mail_address', mail))
  const contact = name || (email ?? '')
  const drafts: { field: CsvField; line: unknown }[] = []
  const person = { ...bareLine('key_stakeholders', contact, source), side: 'buyer', email, recipientRole: email ? 'approver' : null }
  if (contact) drafts.push({ field: 'contactName', line: { ...person, key: 'contact' } })
  if (words) drafts.push({ field: 'problem', line: { ...bareLine('business_problem', words, source), visibility: 'internal', key: 'problem' } })
  return drafts.flatMap(({ field, line }) => {
    const parsed = importedLineSchema.safeParse(line)
    if (!parsed.success) refuse(field, parsed.error.issues[0]?.message === 'too_long' ? 'too_long' : 'wrong_type', contact)
    return parsed.success ? [parsed.data] : []
  })
}

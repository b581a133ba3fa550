import type { z } from 'zod'
import { dealSchema, type Deal } from '~/domain/deal'
import { csvMappingSchema, type CsvMapping, type ImportedLine } from '~/domain/import'
import { recipientRoleSchema } from '~/domain/item'
import { CSV_FIELDS } from './csv-mapping'
import type { CsvField } from './csv-headings'
import type { DealFacts, RecognisedDeal } from './recognised'

/** What a person chose and typed on the preview of an import, by the names of its fields. */
export type Decisions = Readonly<Record<string, string>>

export type Side = 'sales' | 'delivery'
export type Fact = keyof DealFacts
export const FACTS: readonly Fact[] = ['account', 'name', 'dealType', 'amount', 'currency', 'closedOn', 'locale']

/** The names of the preview's fields. */
export const fieldOf = {
  column: (field: CsvField) => `column.${field}`,
  owner: (side: Side, key: string) => `owner.${side}.${key}`,
  fact: (row: number, fact: string) => `fact.${row}.${fact}`,
  recipient: (row: number, line: number) => `recipient.${row}.${line}`,
  fallback: (fact: 'dealType' | 'currency' | 'locale') => `fallback.${fact}`,
}

/** The mapping that the preview showed and somebody may have changed; null when it was not shown yet. */
export function chosenMapping(decisions: Decisions): CsvMapping | null {
  const columns = Object.fromEntries(CSV_FIELDS.map((field) => [field, decisions[fieldOf.column(field)] || null]))
  const parsed = csvMappingSchema.safeParse({ columns, dateOrder: decisions.dateOrder, numbers: decisions.numbers })
  return parsed.success ? parsed.data : null
}

const given = <Schema extends z.ZodType>(schema: Schema, words: string | undefined): z.output<Schema> | null =>
  words?.trim() ? (schema.safeParse(words).data ?? null) : null

/** What stands in where an export says nothing. */
export type Fallbacks = { dealType: Deal['dealType'] | null; currency: Deal['currency'] | null; locale: Deal['locale'] | null }

/** What somebody chose for where the export says nothing, as far as it is valid. */
export const chosenFallbacks = (decisions: Decisions): Fallbacks => ({
  dealType: given(dealSchema.shape.dealType, decisions[fieldOf.fallback('dealType')]),
  currency: given(dealSchema.shape.currency, decisions[fieldOf.fallback('currency')]),
  locale: given(dealSchema.shape.locale, decisions[fieldOf.fallback('locale')]),
})

const factSchemas = dealSchema.omit({ salesOwnerId: true, deliveryOwnerId: true }).shape

/** The facts of a deal with what somebody filled in or changed, as far as it is valid. */
export function chosenFacts(deal: RecognisedDeal, decisions: Decisions, fallbacks: Fallbacks): DealFacts {
  const typed = (fact: Fact) => decisions[fieldOf.fact(deal.row, fact)]
  const { facts } = deal
  return {
    account: given(factSchemas.account, typed('account')) ?? facts.account,
    name: given(factSchemas.name, typed('name')) ?? facts.name,
    dealType: given(factSchemas.dealType, typed('dealType')) ?? facts.dealType ?? fallbacks.dealType,
    amount: given(factSchemas.amount, typed('amount')) ?? facts.amount,
    currency: given(factSchemas.currency, typed('currency')) ?? facts.currency ?? fallbacks.currency,
    closedOn: given(factSchemas.closedOn, typed('closedOn')) ?? facts.closedOn,
    locale: given(factSchemas.locale, typed('locale')) ?? facts.locale,
  }
}

/** What is wrong with a fact as it was typed: the code of its sentence. Null when it was left empty or is fine. */
export function factTrouble(row: number, fact: Fact, decisions: Decisions): string | null {
  const words = decisions[fieldOf.fact(row, fact)]
  if (!words?.trim()) return null
  const parsed = factSchemas[fact].safeParse(words)
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'invalid')
}

/** Whether somebody can be made a recipient: a person of the buyer's with a mail address. */
export const mayReceive = (line: ImportedLine): boolean => line.section === 'key_stakeholders' && line.side === 'buyer' && line.email !== null

/** The deal's lines with the recipients that somebody chose; those that were not asked about stay as proposed. */
export const chosenLines = (deal: RecognisedDeal, decisions: Decisions): ImportedLine[] =>
  deal.lines.map((line, place) => {
    const role = decisions[fieldOf.recipient(deal.row, place)]
    if (role === undefined || !mayReceive(line)) return line
    return { ...line, recipientRole: recipientRoleSchema.safeParse(role).data ?? null }
  })

import type { z } from 'zod'
import { importedDealSchema, type ExternalSystem, type ImportedDeal, type ImportedLine } from '~/domain/import'
import type { Deal } from '~/domain/deal'
import { intakeCodeSchema, problem, type IntakeProblem } from './problem'

/** A deal's facts as far as they are known. Null: not there or not readable; a person fills it in before anything is saved. */
export type DealFacts = { [Fact in keyof Omit<Deal, 'salesOwnerId' | 'deliveryOwnerId'>]: Deal[Fact] | null }

/** An owner as the export names them; who of the members it is, is found later by the mail address. */
export type OwnerHint = { name: string | null; email: string | null }

/** What was read out of the export, and from which field. */
export type Understood = { field: string; value: string; from: string }

export type UnclearCode =
  | 'not_taken'
  | 'not_won'
  | 'no_contacts'
  | 'no_sales_owner'
  | 'no_delivery_owner'
  | 'nobody_decides'
  | 'decides_without_mail'
  | 'approver_not_a_contact'
  | 'not_a_mail_address'
  | 'unknown_time_zone'
  | 'unknown_deal_type'
  | 'products_add_up_differently'

/** What a person should look at, though it keeps nothing from being imported. `what` is the value in question. */
export type Unclear = { code: UnclearCode; field: string; what: string; sentence: string }

export type RecognisedDeal = {
  /** Which deal of the export, from 1; for CSV the line. */
  row: number
  externalSystem: ExternalSystem
  externalId: string
  facts: DealFacts
  owners: { sales: OwnerHint | null; delivery: OwnerHint | null }
  lines: ImportedLine[]
  understood: Understood[]
  unclear: Unclear[]
  problems: IntakeProblem[]
}

/** What a person decided in the preview: the owners, and facts that were missing or wrong. */
export type Choices = Pick<Deal, 'salesOwnerId' | 'deliveryOwnerId'> & Partial<DealFacts>

/** The deal as it is imported, once everything is known; else what is still missing or wrong, by field. */
export function toImportedDeal(recognised: RecognisedDeal, choices: Choices): { ok: true; deal: ImportedDeal } | { ok: false; problems: IntakeProblem[] } {
  const { externalSystem, externalId, lines, facts, row } = recognised
  const chosen = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== null && value !== undefined))
  const parsed = importedDealSchema.safeParse({ externalSystem, externalId, lines, deal: { ...facts, ...chosen } })
  return parsed.success ? { ok: true, deal: parsed.data } : { ok: false, problems: parsed.error.issues.map((issue) => problemOfIssue(issue, row)) }
}

/** A refusal of a schema as a problem of a row. */
export function problemOfIssue(issue: z.core.$ZodIssue, row: number, column = issue.path.join('.')): IntakeProblem {
  const code = intakeCodeSchema.safeParse(issue.message)
  if (code.success) return problem(code.data, row, column)
  if (issue.code === 'too_big') return problem(issue.path.at(-1) === 'lines' ? 'too_many_lines' : 'too_long', row, column)
  return problem(issue.input === null || issue.input === undefined ? 'required' : 'wrong_type', row, column)
}

import { dealSchema, type Locale } from '~/domain/deal'
import type { CrmDeal } from './crm-deal'
import type { Found } from './crm-reader'
import { dealTypeOf } from './deal-type'
import { guessLocale } from './guess-locale'
import { judgeNumbers } from './judge-numbers'
import { checkedAmount, isCurrency, machineDecimal, moneyIn, type Money } from './money'
import { problem, type IntakeProblem } from './problem'
import { dayInZone } from './read-date'
import { problemOfIssue, type DealFacts, type Understood } from './recognised'

/** The firm that imports: its time zone and language stand in where an export names none. */
export type Home = { timeZone: string; locale: Locale }

type Facts = { facts: DealFacts; understood: Understood[]; problems: IntakeProblem[] }

/** Whether a text names a time zone that we can reckon in. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A number of the export as a decimal string: as machines write it, or as the whole export's numbers are written. */
export function amountIn(crm: CrmDeal, text: string, currency: string): Money {
  const plain = machineDecimal(text)
  if (crm.plainNumbers && plain !== null) return checkedAmount(plain, currency)
  const judged = judgeNumbers([crm.amount, ...crm.products.flatMap(({ unitPrice, total }) => [unitPrice, total])].map((found) => found?.value ?? ''))
  if (judged.kind === 'ambiguous') return { ok: false, code: 'ambiguous_number' }
  return moneyIn(judged.kind === 'sure' ? judged.notation : judged.best, text, currency)
}

/** Reads the facts of a deal; whatever cannot be read is null and has its problem at the field where it stood. */
export function crmFacts(crm: CrmDeal, row: number, home: Home): Facts {
  const problems: IntakeProblem[] = []
  const understood: Understood[] = []
  const take = <Value extends string>(field: string, found: Found | null, value: Value | null, from = found?.path ?? ''): Value | null => {
    if (value !== null) understood.push({ field, value, from })
    return value
  }
  const line = (field: 'account' | 'name', found: Found | null): string | null => {
    if (!found) problems.push(problem('required', row, field))
    const parsed = found && dealSchema.shape[field].safeParse(found.value)
    if (found && parsed && !parsed.success) problems.push(...parsed.error.issues.map((issue) => problemOfIssue(issue, row, found.path)))
    return take(field, found, parsed?.data ?? null)
  }
  const currency = currencyOf(crm, row, problems)
  const locale = guessLocale({ language: crm.language?.value ?? null, country: crm.country?.value ?? null, timeZone: crm.timeZone?.value ?? null }, home.locale)
  const facts: DealFacts = {
    account: line('account', crm.account),
    name: line('name', crm.name),
    dealType: take('dealType', crm.dealType, crm.dealType && dealTypeOf(crm.dealType.value)),
    amount: take('amount', crm.amount, amountOf(crm, currency, row, problems)),
    currency: take('currency', crm.currency ?? crm.amount, currency),
    closedOn: take('closedOn', crm.closedOn, closedOnOf(crm, row, home, problems)),
    locale: take('locale', null, locale.locale, locale.reason),
  }
  return { facts, understood, problems }
}

function currencyOf(crm: CrmDeal, row: number, problems: IntakeProblem[]): string | null {
  const code = crm.currency?.value.toUpperCase() ?? null
  if (code === null) problems.push(problem('required', row, 'currency'))
  else if (isCurrency(code)) return code
  else problems.push(problem('unknown_currency', row, crm.currency?.path ?? 'currency', code))
  return null
}

function amountOf(crm: CrmDeal, currency: string | null, row: number, problems: IntakeProblem[]): string | null {
  if (!crm.amount) {
    problems.push(problem('required', row, 'amount'))
    return null
  }
  // Without its currency nobody can say how many decimals an amount may have; three is the most there is.
  const money = amountIn(crm, crm.amount.value, currency ?? 'BHD')
  if (money.ok) return money.amount
  problems.push(problem(money.code, row, crm.amount.path, crm.amount.value))
  return null
}

function closedOnOf(crm: CrmDeal, row: number, home: Home, problems: IntakeProblem[]): string | null {
  if (!crm.closedOn) {
    problems.push(problem('required', row, 'closedOn'))
    return null
  }
  const theirs = crm.timeZone?.value ?? ''
  const day = dayInZone(crm.closedOn.value, isTimeZone(theirs) ? theirs : home.timeZone)
  if (day === null) problems.push(problem('not_a_date', row, crm.closedOn.path, crm.closedOn.value))
  return day
}

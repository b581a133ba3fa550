import { canonical, decimalIn, figureOf, type Notation } from './number-notation'
import type { IntakeCode } from './problem'

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** Whether a text is the ISO 4217 code of a currency. */
export const isCurrency = (code: string): boolean => currencies.has(code)

const decimals = new Map<string, number>()

/** How many decimals a currency has: two for most, none for yen, three for Bahraini dinars. */
export function decimalsOf(currency: string): number {
  const known = decimals.get(currency)
  if (known !== undefined) return known
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  decimals.set(currency, digits)
  return digits
}

export type Money = { ok: true; amount: string } | { ok: false; code: IntakeCode }

/** Machines write `96450.000`: digits, one point, no grouping. Null when it is written otherwise. */
export function machineDecimal(text: string): string | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim())
  return parts ? canonical(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '') : null
}

/** A deal's amount: not negative, at most 13 digits, and no finer than its currency. A sign or code beside it must not name another currency. */
export function moneyIn(notation: Notation, text: string, currency: string): Money {
  const figure = figureOf(text)
  const amount = figure && decimalIn(notation, figure)
  if (!figure || amount === null) return { ok: false, code: 'not_a_number' }
  if (figure.currencies && !figure.currencies.includes(currency)) return { ok: false, code: 'other_currency' }
  return checkedAmount(amount, currency)
}

/** A decimal string as an amount of a currency. */
export function checkedAmount(amount: string, currency: string): Money {
  const [whole = '', fraction = ''] = amount.split('.')
  if (amount.startsWith('-') || whole.length > 13) return { ok: false, code: 'not_a_number' }
  return fraction.length > decimalsOf(currency) ? { ok: false, code: 'too_many_decimals' } : { ok: true, amount }
}

function thousandths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(`${whole}${fraction.padEnd(3, '0').slice(0, 3)}`)
}

/** Adds up amounts times how many of each, exactly. */
export function sumOf(parts: readonly { amount: string; times: number }[]): string {
  const sum = parts.reduce((total, { amount, times }) => total + thousandths(amount) * BigInt(times), 0n)
  const digits = sum.toString().replace('-', '').padStart(4, '0')
  return canonical(sum < 0n ? '-' : '', digits.slice(0, -3), digits.slice(-3))
}

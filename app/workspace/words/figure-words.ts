import type { Frame } from '~/domain/member'

/** How figures of one deal are written: as the firm writes them, in the deal's currency. */
export type Notation = { locale: string; currency: string }

/** The team reads every figure as its own firm writes it, in whatever language the buyer reads. */
export const notationOf = ({ organization }: Pick<Frame, 'organization'>, currency: string): Notation => ({ locale: organization.locale, currency })

const isNumeral = (digits: string): digits is `${number}` => /^-?\d+(\.\d+)?$/.test(digits)

/** The word behind a number of hours. */
export const hourWord = (hours: string) => (hours === '1' ? 'hour' : 'hours')

/** Digits go to Intl as text and never through a float: "12.5" is "12,5" in a German firm. */
const formatted = (format: Intl.NumberFormat, digits: string) => (isNumeral(digits) ? format.format(digits) : digits)

const decimalsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** An amount as the firm writes it: "€12,400", "12.400 €". Whole amounts drop their decimals, except where the currency has three. */
export function amountIn(locale: string, amount: string, currency: string): string {
  const isWhole = /^-?\d+(\.0*)?$/.test(amount) && decimalsOf(currency) < 3
  return formatted(new Intl.NumberFormat(locale, { style: 'currency', currency, ...(isWhole ? { maximumFractionDigits: 0 } : {}) }), amount)
}

/** A percentage as the firm writes it: "12.5%", "12,5 %". */
export const percentIn = (locale: string, percent: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100)

/** A number as the firm writes it, given in digits. */
export const numberIn = (locale: string, digits: string): string => formatted(new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }), digits)

/** A mean with its two decimals: "3.40". */
export const meanIn = (locale: string, mean: number): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(mean)

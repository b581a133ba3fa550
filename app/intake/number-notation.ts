import { NumberParser } from '@internationalized/number'
import { csvMappingSchema, type CsvMapping } from '~/domain/import'

/** How a column writes numbers, named by what 1234.5 looks like in it. */
export type Notation = CsvMapping['numbers']
export const NOTATIONS: readonly Notation[] = csvMappingSchema.shape.numbers.options

type Way = { shape: RegExp; groups: RegExp; decimal: '.' | ','; parser: NumberParser }

const way = (locale: string, decimal: '.' | ',', groups: RegExp, grouped: string): Way => ({
  shape: new RegExp(`^(?:${grouped}|\\d+)(?:\\${decimal}\\d+)?$`),
  groups,
  decimal,
  parser: new NumberParser(locale, { style: 'decimal', maximumFractionDigits: 20 }),
})

const ways: Record<Notation, Way> = {
  '1,234.50': way('en-US', '.', /,/g, '\\d{1,3}(?:,\\d{3})+'),
  '1.234,50': way('de-DE', ',', /\./g, '\\d{1,3}(?:\\.\\d{3})+'),
  '1’234.50': way('de-CH', '.', /’/g, '\\d{1,3}(?:’\\d{3})+'),
  '1 234,50': way('sv-SE', ',', / /g, '\\d{1,3}(?: \\d{3})+'),
  '12,34,567.00': way('en-IN', '.', /,/g, '\\d{1,2}(?:,\\d{2})*,\\d{3}'),
}

// Signs and codes of currencies, and what is written beside a number besides them.
const SIGNS: Record<string, readonly string[]> = {
  '€': ['EUR'], '£': ['GBP'], '₹': ['INR'], '¥': ['JPY', 'CNY'], '₺': ['TRY'], '₪': ['ILS'], 'zł': ['PLN'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'], 'fr.': ['CHF'], kr: ['SEK', 'NOK', 'DKK', 'ISK'], 'kr.': ['DKK', 'SEK', 'NOK'],
  a$: ['AUD'], c$: ['CAD'], s$: ['SGD'], r$: ['BRL'], us$: ['USD'], nz$: ['NZD'], hk$: ['HKD'], ca$: ['CAD'], au$: ['AUD'],
  'rs.': ['INR', 'PKR', 'LKR'], rs: ['INR', 'PKR', 'LKR'], 'د.ب': ['BHD'], 'د.ب.': ['BHD'], 'د.إ': ['AED'], 'ر.س': ['SAR'], 'د.ك': ['KWD'],
}

export type Figure = { sign: '-' | ''; digits: string; currencies: readonly string[] | null }

/** Western digits, one kind of space and apostrophe: `٩٦٬٤٥٠٫٠٠٠` becomes `96,450.000`. */
function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, '.').replace(/٬/g, ',')
    .replace(/[\u00A0\u202F\u2009]/g, ' ').replace(/['ʼ′]/g, '’').replace(/\u2212/g, '-')
    .replace(/[\u200E\u200F\u061C]/g, '')
    .trim()
}

/** A number without its sign, its currency and its trailing dash (`1’000.–`); null when there is anything else in it. */
export function figureOf(text: string): Figure | null {
  const plain = plainDigits(text)
  const parts = /^(-?)\s*([^\d\s-]*)\s*(-?)\s*(\d(?:[\d.,’ ]*\d)?)(?:[.,][-–—]+)?\s*([^\d\s]*)$/u.exec(plain)
  if (!parts?.[4]) return null
  const [, first = '', before = '', second = '', digits, after = ''] = parts
  if ((first && second) || (before && after)) return null
  const currencies = currenciesOf(before || after)
  return currencies === undefined ? null : { sign: first || second ? '-' : '', digits, currencies }
}

function currenciesOf(mark: string): readonly string[] | null | undefined {
  if (mark === '') return null
  if (/^[A-Za-z]{3}$/.test(mark)) return [mark.toUpperCase()]
  const sign = mark.toLowerCase()
  return Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : undefined
}

/** A figure as a decimal string (`4680000`, `11200.5`), read in one notation; null when it is not written so. Money never becomes a float. */
export function decimalIn(notation: Notation, figure: Figure): string | null {
  const { shape, groups, decimal, parser } = ways[notation]
  if (!shape.test(figure.digits) || Number.isNaN(parser.parse(figure.digits))) return null
  const [whole = '', fraction = ''] = figure.digits.replace(groups, '').split(decimal)
  return canonical(figure.sign, whole, fraction)
}

/** One way to write a number, so that importing twice finds nothing changed: no leading zeros, none at the end of decimals. */
export function canonical(sign: string, whole: string, fraction: string): string {
  const kept = fraction.replace(/0+$/, '')
  const head = whole.replace(/^0+(?=\d)/, '')
  const value = kept === '' ? head : `${head}.${kept}`
  return value === '0' ? '0' : `${sign}${value}`
}

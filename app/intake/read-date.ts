import { format, isValid, parse, parseISO } from 'date-fns'
import { de } from 'date-fns/locale/de'
import { enGB } from 'date-fns/locale/en-GB'
import { csvMappingSchema, type CsvMapping } from '~/domain/import'

export type DateOrder = CsvMapping['dateOrder']
export const DATE_ORDERS: readonly DateOrder[] = csvMappingSchema.shape.dateOrder.options

const patterns: Record<DateOrder, readonly string[]> = {
  ymd: ['yyyy-M-d', 'yyyyMMdd'],
  dmy: ['d-M-yyyy', 'd-M-yy'],
  mdy: ['M-d-yyyy', 'M-d-yy'],
}
const worded = ['d MMMM yyyy', 'd MMM yyyy', 'MMMM d yyyy', 'MMM d yyyy']
const languages = [enGB, de]
const NUMBERED = /^\d{1,4}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}\d{1,4}\.?$|^\d{8}$/
const TIME = /(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp][Mm])?)(?:Z|[+-]\d{2}:?\d{2})?$/
// Two figures of a year mean this century.
const THIS_CENTURY = new Date(2050, 0, 1)

const dayOf = (text: string, pattern: string, locale = enGB): string | null => {
  const date = parse(text, pattern, THIS_CENTURY, { locale })
  const year = date.getFullYear()
  return isValid(date) && year >= 1990 && year <= 2100 ? format(date, 'yyyy-MM-dd') : null
}

const latin = (text: string) =>
  text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[\u200E\u200F\u061C]/g, '').trim()

/** A day written with the month's name (`6 August 2026`, `August 6, 2026`, `6. August 2026`) needs no order. */
function wordedDay(text: string): string | null {
  const plain = text.replace(/(\d)(?:st|nd|rd|th)\b/i, '$1').replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim()
  for (const locale of languages)
    for (const pattern of worded) {
      const day = dayOf(plain, pattern, locale)
      if (day) return day
    }
  return null
}

/** A calendar day as `yyyy-mm-dd`, read in one order; null when the text is no such day. A time beside it is left aside. */
export function readDay(text: string, order: DateOrder): string | null {
  const plain = latin(text).replace(TIME, '')
  if (!NUMBERED.test(plain)) return wordedDay(plain)
  const joined = plain.replace(/\.$/, '').replace(/[-/. ]+/g, '-')
  for (const pattern of patterns[order]) {
    if (pattern.endsWith('yyyy') && !/\d{4}$/.test(joined)) continue
    const day = dayOf(joined, pattern)
    if (day) return day
  }
  return null
}

/** As with numbers: `sure`, `ambiguous` with an example that reads differently, or `mixed` with the places that the best order cannot read. */
export type DatesJudged =
  | { kind: 'sure'; order: DateOrder }
  | { kind: 'ambiguous'; orders: DateOrder[]; example: string }
  | { kind: 'mixed'; best: DateOrder; strays: number[] }

/** Judges a whole column: `03/04/2026` alone says nothing, beside `28/04/2026` it does. */
export function judgeDates(values: readonly string[]): DatesJudged {
  const filled = values.map((text, place) => ({ text, place })).filter(({ text }) => text.trim() !== '')
  const days = DATE_ORDERS.map((order) => {
    // A year has 365 days, however many rows a file has.
    const known = new Map([...new Set(filled.map(({ text }) => text))].map((text) => [text, readDay(text, order)]))
    return { order, days: filled.map(({ text }) => known.get(text) ?? null) }
  })
  const misses = days.map((each) => each.days.filter((day) => day === null).length)
  const fewest = Math.min(...misses)
  const possible = days.filter((_, index) => misses[index] === fewest)
  const best = possible[0]?.order ?? 'ymd'
  if (fewest > 0) return { kind: 'mixed', best, strays: filled.filter((_, index) => possible[0]?.days[index] === null).map(({ place }) => place) }
  const disputed = filled.findIndex((_, index) => new Set(possible.map((each) => each.days[index])).size > 1)
  if (disputed === -1) return { kind: 'sure', order: best }
  return { kind: 'ambiguous', orders: possible.map((each) => each.order), example: filled[disputed]?.text ?? '' }
}

/** The calendar day on which an instant fell in a time zone; a text that is a day already stays it. Null when it is neither. */
export function dayInZone(text: string, timeZone: string): string | null {
  const plain = text.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return readDay(plain, 'ymd')
  const instant = /^\d{13}$/.test(plain) ? new Date(Number(plain)) : parseISO(plain)
  if (!isValid(instant)) return null
  const hasZone = /^\d{13}$|Z$|[+-]\d{2}:?\d{2}$/.test(plain)
  return hasZone ? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant) : readDay(plain.slice(0, 10), 'ymd')
}

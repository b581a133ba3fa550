import type { Locale } from '~/domain/deal'

const DECIMAL = /^-?\d+(\.\d+)?$/
const DAY_IN_MS = 24 * 60 * 60 * 1000

const isDecimal = (value: string): value is `${number}` => DECIMAL.test(value)

const STYLES = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  moment: { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  sealed: { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'long' },
  soon: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const made = new Map<string, Intl.DateTimeFormat>()

// Making a formatter costs more than using it a thousand times.
function dateFormat(locale: Locale, timeZone: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone })
  made.set(key, format)
  return format
}

/** A calendar day, e.g. `4 December 2026`: the same day wherever it is read. */
export const formatDay = (locale: Locale, day: string) => dateFormat(locale, 'UTC', 'day').format(new Date(`${day}T00:00:00Z`))

/** The day of an instant, as it was in the firm's time zone. */
export const formatInstantDay = (locale: Locale, timeZone: string, instant: string) =>
  dateFormat(locale, timeZone, 'day').format(new Date(instant))

/** An instant with its time zone, as a receipt needs it: `21 July 2026 at 16:20 CEST`. */
export const formatInstant = (locale: Locale, timeZone: string, instant: string) =>
  dateFormat(locale, timeZone, 'moment').format(new Date(instant))

/** An instant as a document keeps it, with its time zone in words: `21 July 2026 at 16:20 Central European Summer Time`. */
export const formatSealed = (locale: Locale, timeZone: string, instant: string) =>
  dateFormat(locale, timeZone, 'sealed').format(new Date(instant))

/** A time that is near, by its weekday: `Tuesday 24 November at 17:00 CET`. */
export const formatDue = (locale: Locale, timeZone: string, instant: string) =>
  dateFormat(locale, timeZone, 'soon').format(new Date(instant))

/** Midnight, in UTC, of the calendar day that it is in a time zone. */
function todayIn(timeZone: string, now: Date): number {
  const part = (wanted: string, parts: Intl.DateTimeFormatPart[]) => Number(parts.find(({ type }) => type === wanted)?.value)
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(now)
  return Date.UTC(part('year', parts), part('month', parts) - 1, part('day', parts))
}

/** How far a day is from today: in days up to three weeks, in weeks up to two months, else in months. */
export function formatFromNow(locale: Locale, timeZone: string, day: string, now: Date): string {
  const days = Math.round((Date.parse(day) - todayIn(timeZone, now)) / DAY_IN_MS)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (Math.abs(days) < 21) return relative.format(days, 'day')
  if (Math.abs(days) < 61) return relative.format(Math.round(days / 7), 'week')
  return relative.format(Math.round(days / 30.44), 'month')
}

export const formatNumber = (locale: Locale, value: number) => new Intl.NumberFormat(locale).format(value)

/** An amount in major units, kept a decimal string all the way: `Intl` reads it exactly, and gives a currency its own decimals. */
export function formatMoney(locale: Locale, currency: string, amount: string): string {
  if (!isDecimal(amount)) throw new RangeError('an amount of money is a decimal string')
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
}

const KB = 1024
const MB = KB * KB

/** How large a file is, as a person would say it: `1.4 MB`, `12 kB`. */
export function formatSize(locale: Locale, bytes: number): string {
  const [unit, length] = bytes < MB / 10 ? (['kilobyte', KB] as const) : (['megabyte', MB] as const)
  const size = Math.max(bytes / length, 1 / 10)
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 }).format(size)
}

/** Names in one breath: `Anna, Ben and Chiara`. */
export const formatList = (locale: Locale, names: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)

/** All that a page needs to write dates and money, for one kickoff. */
export const formatsOf = (locale: Locale, timeZone: string, currency: string, now: Date) => ({
  day: (day: string) => formatDay(locale, day),
  instantDay: (instant: string) => formatInstantDay(locale, timeZone, instant),
  instant: (instant: string) => formatInstant(locale, timeZone, instant),
  due: (instant: string) => formatDue(locale, timeZone, instant),
  fromNow: (day: string) => formatFromNow(locale, timeZone, day, now),
  list: (names: readonly string[]) => formatList(locale, names),
  size: (bytes: number) => formatSize(locale, bytes),
  money: (amount: string) => formatMoney(locale, currency, amount),
  price: (amount: string, itsCurrency: string) => formatMoney(locale, itsCurrency, amount),
})
export type Formats = ReturnType<typeof formatsOf>

import Holidays from 'date-holidays'
import type { Holiday, HolidayCalendar, Place } from '~/domain/clock-settings'

const DAY_MS = 86_400_000
const YEARS = 3

const placesOf = (names: Record<string, string> | undefined): Place[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))

/** The countries whose public holidays are known, by their English names. */
export const holidayCountries = (): Place[] => placesOf(new Holidays().getCountries('en'))

/** The regions of a country that have holidays of their own. */
export const holidayRegions = (country: string): Place[] => placesOf(new Holidays().getStates(country, 'en'))

/** Every day of it: some feasts take several. Islamic days begin the evening before; they are named by the day that people have off. */
function daysOf({ date, start, end, name }: ReturnType<Holidays['getHolidays']>[number]): Holiday[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS))
  return Array.from({ length }, (_, index) => ({ on: new Date(first + index * DAY_MS).toISOString().slice(0, 10), name }))
}

/**
 * The public holidays of a country, and of a region where one is chosen, in this year and the two that follow; each day once.
 * Null: nobody knows that country.
 */
export function holidayCalendar(country: string, region: string | null, year: number): HolidayCalendar | null {
  if (!holidayCountries().some(({ code }) => code === country)) return null
  const known = holidayRegions(country).some(({ code }) => code === region) ? region : null
  const calendar = known === null ? new Holidays(country) : new Holidays(country, known)
  const years = Array.from({ length: YEARS }, (_, index) => year + index)
  const days = years
    .flatMap((each) => calendar.getHolidays(each, 'en'))
    .filter(({ type }) => type === 'public')
    .flatMap(daysOf)
  return { country, region: known, until: `${year + YEARS - 1}-12-31`, days: [...new Map(days.map((day) => [day.on, day])).values()] }
}

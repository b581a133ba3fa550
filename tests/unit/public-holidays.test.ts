import { expect, test } from 'vitest'
import { holidayCalendar, holidayCountries, holidayRegions } from '~/intake/public-holidays'

const daysOf = (country: string, region: string | null = null) => (holidayCalendar(country, region, 2026)?.days ?? []).map(({ on }) => on)

test('an admin chooses among countries by their English names, in order, and among the regions of one', () => {
  const names = holidayCountries().map(({ name }) => name)
  expect(names).toContain('Bahrain')
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')))
  expect(holidayRegions('DE')).toContainEqual({ code: 'NW', name: 'Nordrhein-Westfalen' })
  expect(holidayRegions('BH')).toEqual([])
})

test('a firm in Münster has Corpus Christi off, one in Hamburg has not', () => {
  expect(daysOf('DE', 'NW')).toContain('2026-06-04')
  expect(daysOf('DE', 'HH')).not.toContain('2026-06-04')
  expect(daysOf('DE', 'HH')).toContain('2026-12-25')
})

test('the calendar names this year and the two that follow, each day once', () => {
  const days = daysOf('GB', 'ENG')
  expect([...new Set(days.map((on) => on.slice(0, 4)))]).toEqual(['2026', '2027', '2028'])
  expect(new Set(days).size).toBe(days.length)
})

test('a feast of several days takes all of them, and a substitute day counts too', () => {
  expect(daysOf('BH')).toEqual(expect.arrayContaining(['2026-05-27', '2026-05-28', '2026-05-29']))
  expect(daysOf('GB', 'ENG')).toContain('2027-12-28')
})

test('a day that is only remembered, such as Mother’s Day, is no holiday', () => {
  expect(daysOf('US').length).toBeLessThan(3 * 14)
})

test('a country that nobody knows has no calendar, and a region of another country counts for nothing', () => {
  expect(holidayCalendar('ZZ', null, 2026)).toBeNull()
  expect(holidayCalendar('__proto__', null, 2026)).toBeNull()
  expect(holidayCalendar('BH', 'NW', 2026)?.region).toBeNull()
})

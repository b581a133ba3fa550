import { scaleUtc } from 'd3-scale'
import { utcDay, utcMonday, utcMonth } from 'd3-time'
import { expectedOn } from '~/domain/open-dependency'
import type { MilestoneRow } from '~/domain/milestone'
import { dayWords, shortDay } from '~/workspace/words/day-words'
import type { Timeline } from './timeline'
import { placeLabels } from './timeline-labels'

/** Longest look back and ahead: one deal that was signed years ago must not squeeze all others. */
const MOST_DAYS = 365
/** Up to here weeks are told apart, beyond it months. */
const WEEKS_UP_TO = 120

export type Axis = Pick<Timeline, 'lines' | 'labels'> & {
  /** Where a day stands, in percent; a day outside of the chart stands at its edge. */
  at: (day: string) => number
  isWithin: (day: string) => boolean
}

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)
const isoDay = (date: Date) => date.toISOString().slice(0, 10)

const daysOf = ({ signedOn, dueOn, firstDueOn, reachedOn, outlook, open }: MilestoneRow): string[] =>
  [signedOn, dueOn, firstDueOn, reachedOn, outlook.likelyOn, ...open.map(expectedOn)].filter((day) => day !== null)

/** The day around which the chart lies: today, or where all of its milestones lie before or after it, the nearest of them. */
function middleOf(rows: readonly MilestoneRow[], today: string): string {
  const due = rows.map(({ reachedOn, dueOn }) => reachedOn ?? dueOn ?? today).sort()
  const [first = today, last = today] = [due[0], due.at(-1)]
  return today < first ? first : today > last && rows.every(({ reachedOn }) => reachedOn) ? last : today
}

function rangeOf(rows: readonly MilestoneRow[], today: string): [from: Date, to: Date] {
  const middle = dateOf(middleOf(rows, today))
  const [earliest, latest] = [utcDay.offset(middle, -MOST_DAYS), utcDay.offset(middle, MOST_DAYS)]
  const days = [isoDay(middle), ...rows.flatMap(daysOf)].map(dateOf)
  const within = days.filter((day) => day >= earliest && day <= latest)
  const [from, to] = [Math.min(...within.map(Number)), Math.max(...within.map(Number))].map((time) => new Date(time))
  // A few days of air at both ends, so that no mark is cut in half.
  return [utcDay.offset(from ?? middle, -4), utcDay.offset(to ?? middle, 4)]
}

/** The axis of a chart: weeks as long as they can be told apart, else months. */
export function timeAxis(rows: readonly MilestoneRow[], today: string): Axis {
  const [from, to] = rangeOf(rows, today)
  const scale = scaleUtc([from, to], [0, 100]).clamp(true)
  const at = (day: string | Date) => Math.round(scale(typeof day === 'string' ? dateOf(day) : day) * 100) / 100
  const months = utcMonth.range(utcMonth.ceil(from), to)
  const weeks = utcDay.count(from, to) <= WEEKS_UP_TO ? utcMonday.range(utcMonday.ceil(from), to) : []
  const labelled = weeks.length > 0 ? weeks.map((day) => ({ at: at(day), words: shortDay(isoDay(day), today) })) : monthLabels(months, at)
  return {
    at,
    isWithin: (day) => dateOf(day) >= from && dateOf(day) <= to,
    lines: [...weeks.map((day) => ({ at: at(day), isMonth: false })), ...months.map((day) => ({ at: at(day), isMonth: true }))],
    labels: placeLabels(labelled),
  }
}

/** "Dec"; the first month and each January have their year, and therefore come first where there is no room for all. */
function monthLabels(months: readonly Date[], at: (day: Date) => number) {
  const labels = months.map((month, place) => {
    const [, name = '', year = ''] = dayWords(isoDay(month)).split(' ')
    const hasYear = place === 0 || month.getUTCMonth() === 0
    return { at: at(month), words: hasYear ? `${name} ${year}` : name, hasYear }
  })
  return [...labels.filter(({ hasYear }) => hasYear), ...labels.filter(({ hasYear }) => !hasYear)].map(({ at: place, words }) => ({ at: place, words }))
}

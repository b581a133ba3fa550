const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const DAY = 86_400_000

/** A wall clock reading somewhere. `dayNumber` counts days, so that two of them can be subtracted. */
type Wall = { year: number; month: number; day: number; time: string; dayNumber: number }

/**
 * What the clock on the wall shows in a time zone.
 * Only digits are asked of Intl: server and browser know different month names, and the page must read alike in both.
 */
export function wallClock(instant: string, timeZone: string): Wall {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit',
  })
  const part = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  const [year, month, day] = [Number(part.year), Number(part.month), Number(part.day)]
  return { year, month, day, time: `${part.hour}:${part.minute}`, dayNumber: Date.UTC(year, month - 1, day) / DAY }
}

/** "2 Dec 2026" for a calendar day `2026-12-02`. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`
}

/** "2 Dec", where the year is plain to see. */
export const dayAlone = (day: string): string => dayWords(day).slice(0, -5)

/** "2 Dec" for a calendar day; with its year where that is not today's. */
export const shortDay = (day: string, today: string): string => (day.slice(0, 4) === today.slice(0, 4) ? dayAlone(day) : dayWords(day))

/** How many days a calendar day lies after another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY

/** The calendar day of a moment, where the firm is. */
export const dayOf = (instant: string, timeZone: string): string =>
  new Date(wallClock(instant, timeZone).dayNumber * DAY).toISOString().slice(0, 10)

/** "2 Dec 2026, 17:00". */
export function exactWords(instant: string, timeZone: string): string {
  const wall = wallClock(instant, timeZone)
  return `${wall.day} ${MONTHS[wall.month - 1]} ${wall.year}, ${wall.time}`
}

/** A day beside today: "today", "tomorrow", "Thursday" within a week ahead, else the date; the year only where it differs. */
export function nearDay(wall: Wall, today: Wall): string {
  const ahead = wall.dayNumber - today.dayNumber
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead === -1) return 'yesterday'
  if (ahead > 1 && ahead < 7) return WEEKDAYS[new Date(wall.dayNumber * DAY).getUTCDay()] ?? ''
  return `${wall.day} ${MONTHS[wall.month - 1]}${wall.year === today.year ? '' : ` ${wall.year}`}`
}

/** How long ago something was, as people say it: "just now", "5 min ago", "today 09:10", "yesterday 17:00", "2 Dec". */
export function agoWords(instant: string, now: string, timeZone: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(instant)) / 60_000)
  // The page's clock goes by the minute: what happened on it meanwhile seems to lie ahead.
  if (minutes >= -2 && minutes < 1) return 'just now'
  if (minutes > 0 && minutes < 60) return `${minutes} min ago`
  const wall = wallClock(instant, timeZone)
  const day = nearDay(wall, wallClock(now, timeZone))
  return day === 'today' || day === 'yesterday' ? `${day} ${wall.time}` : day
}

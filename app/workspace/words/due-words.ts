import { counted } from './count-words'
import { nearDay, wallClock } from './day-words'

/** When an answer is due. `late` once the moment has passed. */
export type Due = { late: boolean; day: string; time: string }

const MINUTE = 60_000

function lateWords(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, minutes)} min late`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h late`
  return `${counted(Math.floor(minutes / (24 * 60)), 'day')} late`
}

/** "2 h late", or "today" and "17:00", in the firm's time zone. */
export function dueWords(dueAt: string, now: string, timeZone: string): Due {
  const minutes = Math.floor((Date.parse(now) - Date.parse(dueAt)) / MINUTE)
  const wall = wallClock(dueAt, timeZone)
  if (minutes >= 0) return { late: true, day: lateWords(minutes), time: wall.time }
  return { late: false, day: nearDay(wall, wallClock(now, timeZone)), time: wall.time }
}

/** A due time in a sentence: "due tomorrow at 12:00", "2 h late, it was due at 15:00". */
export function dueSentence(dueAt: string, now: string, timeZone: string): string {
  const due = dueWords(dueAt, now, timeZone)
  return due.late ? `${due.day}, it was due at ${due.time}` : `due ${due.day} at ${due.time}`
}

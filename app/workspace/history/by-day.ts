import type { HistoryEntry } from '~/domain/history'
import { wallClock } from '~/workspace/words/day-words'

export type HistoryDay = { day: string; entries: HistoryEntry[] }

/** Entries in their order, grouped by the day that it was in the firm's time zone: `2026-11-22`. */
export function byDay(entries: readonly HistoryEntry[], timeZone: string): HistoryDay[] {
  const days: HistoryDay[] = []
  for (const entry of entries) {
    const { year, month, day: date } = wallClock(entry.at, timeZone)
    const day = [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

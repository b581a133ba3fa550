import ical, { ICalEventTransparency } from 'ical-generator'

/** One day in somebody's calendar. `uid` stays as long as what it is about; `changes` grows whenever its day may have moved. */
export type Day = {
  uid: string
  on: string
  summary: string
  /** Line by line; empty ones are left out. */
  description: readonly string[]
  url: string
  changes: number
  changedAt: string
}

/** How soon calendar programs are asked to look again; most decide for themselves. */
const LOOK_AGAIN_SECONDS = 60 * 60

const PRODUCT = { company: 'Kickoff', product: 'First milestones' }

/**
 * Days as iCalendar (RFC 5545): whole days wherever they are read, which keep nobody busy. No clock is in it, so that the same days make the same bytes.
 * The library escapes and folds; what people wrote must have come through `language/isolate` before, which takes out controls that it would let through.
 */
export function writeDays(name: string, days: readonly Day[]): string {
  const calendar = ical({ name, prodId: PRODUCT, ttl: LOOK_AGAIN_SECONDS })
  for (const { uid, on, summary, description, url, changes, changedAt } of days) {
    const changed = new Date(changedAt)
    calendar.createEvent({
      id: uid,
      start: on,
      allDay: true,
      summary,
      description: description.filter(Boolean).join('\n'),
      url,
      sequence: changes,
      stamp: changed,
      lastModified: changed,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return `${calendar.toString()}\r\n`
}

import { expectedOn } from '~/domain/open-dependency'
import type { MilestoneRow } from '~/domain/milestone'
import { counted } from '~/workspace/words/count-words'
import { dayAlone, dayOf, shortDay } from '~/workspace/words/day-words'
import { lineInWords } from '~/workspace/words/line-in-words'
import { timeAxis, type Axis } from './time-axis'
import type { Dots, DotKind, Span, Timeline, Track } from './timeline'
import { placeLabels } from './timeline-labels'

/** Dots nearer than this, in percent, would lie on one another: they become one with a number. */
const DOT = 3.4
const MOST_NAMED = 3

type Firm = { today: string; timeZone: string }

/** Lays out the chart of these milestones, as it stands today where the firm is. Runs on the server: the browser gets places, not the library that finds them. */
export function layOutTimeline(rows: readonly MilestoneRow[], firm: Firm): Timeline {
  const dated = rows.filter(({ dueOn, reachedOn }) => dueOn ?? reachedOn)
  const axis = timeAxis(dated, firm.today)
  return {
    lines: axis.lines,
    labels: axis.labels,
    today: axis.isWithin(firm.today) ? axis.at(firm.today) : null,
    tracks: dated.map((row) => trackOf(row, axis, firm)),
    undated: rows.filter(({ dueOn, reachedOn }) => !dueOn && !reachedOn).map(({ kickoffId }) => kickoffId),
  }
}

function trackOf(row: MilestoneRow, axis: Axis, firm: Firm): Track {
  const { dueOn, firstDueOn, reachedOn, signedOn, outlook } = row
  const end = reachedOn ?? dueOn ?? firm.today
  const confirmedOn = row.confirmedAt ? dayOf(row.confirmedAt, firm.timeZone) : null
  const split = confirmedOn && confirmedOn < end ? confirmedOn : end
  const place = (day: string | null) => (day && axis.isWithin(day) ? axis.at(day) : null)
  const span = (from: string, to: string): Span | null => (from < to ? { from: axis.at(from), to: axis.at(to) } : null)
  const isOver = !reachedOn && outlook.state === 'late'
  return {
    kickoffId: row.kickoffId,
    before: span(signedOn, split),
    since: confirmedOn ? span(split, end) : null,
    over: isOver ? span(end, firm.today) : null,
    likely: outlook.likelyOn && !reachedOn ? span(isOver ? firm.today : end, outlook.likelyOn) : null,
    first: firstDueOn !== dueOn ? place(firstDueOn) : null,
    due: reachedOn ? null : place(dueOn),
    reached: place(reachedOn),
    dots: reachedOn ? [] : dotsOf(row, axis, firm.today),
    labels: labelsOf(row, place),
    words: trackWords(row, confirmedOn, firm.today),
  }
}

function labelsOf({ dueOn, firstDueOn, reachedOn, outlook }: MilestoneRow, place: (day: string | null) => number | null) {
  const days = [reachedOn ?? dueOn, reachedOn ? null : outlook.likelyOn, firstDueOn !== dueOn ? firstDueOn : null]
  return placeLabels(days.flatMap((day) => {
    const at = place(day)
    return day !== null && at !== null ? [{ at, words: dayAlone(day) }] : []
  }))
}

function dotsOf({ open, dueOn }: MilestoneRow, axis: Axis, today: string): Dots[] {
  const howOf = (day: string): DotKind => (day < today ? 'late' : dueOn && day > dueOn ? 'ends_after' : 'on_time')
  const dated = open.flatMap((dependency) => {
    const day = expectedOn(dependency)
    return day ? [{ day, how: howOf(day), at: axis.at(day), text: dependency.text }] : []
  })
  const groups: (typeof dated)[] = []
  for (const each of dated.sort((a, b) => a.at - b.at)) {
    const near = groups.find(([first]) => first && first.how === each.how && each.at - first.at < DOT)
    if (near) near.push(each)
    else groups.push([each])
  }
  return groups.map((group) => ({
    at: group.reduce((sum, { at }) => sum + at, 0) / group.length,
    how: group[0]?.how ?? 'on_time',
    count: group.length,
    words: namesOf(group, today),
  }))
}

function namesOf(group: readonly { text: string; day: string }[], today: string): string {
  const names = group.slice(0, MOST_NAMED).map(({ text, day }) => `${lineInWords(text)}, ${shortDay(day, today)}`)
  return [...names, ...(group.length > MOST_NAMED ? [`and ${group.length - MOST_NAMED} more`] : [])].join('; ')
}

/** The track in words, for whoever does not see it. */
function trackWords({ signedOn, dueOn, firstDueOn, reachedOn, outlook, open }: MilestoneRow, confirmedOn: string | null, today: string): string {
  const words = [
    `signed ${shortDay(signedOn, today)}`,
    confirmedOn ? `confirmed ${shortDay(confirmedOn, today)}` : 'not confirmed',
    firstDueOn && firstDueOn !== dueOn ? `first due ${shortDay(firstDueOn, today)}` : '',
    reachedOn ? `reached ${shortDay(reachedOn, today)}` : dueOn ? `due ${shortDay(dueOn, today)}` : '',
    outlook.likelyOn && !reachedOn ? `as things stand ${shortDay(outlook.likelyOn, today)}` : '',
    open.length > 0 && !reachedOn ? `${counted(open.length, 'dependency', 'dependencies')} open` : '',
  ]
  return words.filter(Boolean).join(', ')
}

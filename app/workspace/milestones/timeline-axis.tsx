import type { Timeline } from './timeline'
import { ChartLabel } from './chart-label'

const percent = (at: number) => `${at}%`

/** The calendar above the rows: weeks or months, and today. */
export function TimelineAxis({ timeline: { labels, today } }: { timeline: Timeline }) {
  return (
    <div className="timeline-axis" aria-hidden="true">
      <svg className="chart" height="36">
        {today === null ? null : <ChartLabel label={{ at: today, words: 'today', anchor: today < 5 ? 'start' : today > 95 ? 'end' : 'middle', isNarrow: true }} y={12} className="chart-now" />}
        {labels.map((label) => (
          <ChartLabel key={label.at} label={label} y={30} />
        ))}
      </svg>
    </div>
  )
}

/** The same lines in every row, so that the eye finds down to any of them. */
export function TimelineGrid({ timeline: { lines, today } }: { timeline: Timeline }) {
  return (
    <>
      {lines.map(({ at, isMonth }) => (
        <line key={`${at} ${isMonth}`} className={isMonth ? 'chart-month' : 'chart-week'} x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
      ))}
      {today === null ? null : <line className="chart-today" x1={percent(today)} x2={percent(today)} y1="0" y2="100%" />}
    </>
  )
}

import { ChartLabel } from './chart-label'
import { Bar, Dashes, Dot, Mark } from './chart-marks'
import type { Timeline, Track } from './timeline'
import { TimelineGrid } from './timeline-axis'

/** One milestone along the calendar. Places are percentages, so that it is as wide as the screen or the paper is. */
export function TimelineTrack({ track, timeline }: { track: Track; timeline: Timeline }) {
  const { before, since, over, likely, first, due, reached, dots, labels, words } = track
  return (
    <svg className="chart" height="60" role="img" aria-label={words}>
      <TimelineGrid timeline={timeline} />
      {before ? <Bar span={before} isSolid={false} /> : null}
      {since ? <Bar span={since} isSolid /> : null}
      {over ? <Dashes span={over} isOver /> : null}
      {likely ? <Dashes span={likely} isOver={false} /> : null}
      {likely ? <Mark at={likely.to} kind="likely" /> : null}
      {first === null ? null : <Mark at={first} kind="first" />}
      {due === null ? null : <Mark at={due} kind="due" />}
      {reached === null ? null : <Mark at={reached} kind="reached" />}
      {dots.map((each) => (
        <Dot key={`${each.how} ${each.at}`} dots={each} />
      ))}
      {labels.map((label) => (
        <ChartLabel key={`${label.at} ${label.words}`} label={label} y={56} />
      ))}
    </svg>
  )
}

import type { MilestoneRow } from '~/domain/milestone'
import { MilestoneRows } from './milestone-rows'
import type { MilestoneView } from './milestone-view'
import type { Timeline } from './timeline'
import { TimelineAxis } from './timeline-axis'
import { TimelineLegend } from './timeline-legend'
import { TimelineRow } from './timeline-row'

type TimelineChartProps = { timeline: Timeline; milestones: readonly MilestoneRow[]; today: string; filter: MilestoneView }

/** The milestones along the calendar, one a row beside its name, state and reason; those without a date under it. */
export function TimelineChart({ timeline, milestones, today, filter }: TimelineChartProps) {
  const undated = milestones.filter(({ kickoffId }) => timeline.undated.includes(kickoffId))
  return (
    <>
      {timeline.tracks.length > 0 ? (
        <div className="timeline mt-6">
          <TimelineAxis timeline={timeline} />
          <ul>
            {timeline.tracks.map((track) => {
              const milestone = milestones.find(({ kickoffId }) => kickoffId === track.kickoffId)
              return milestone ? (
                <li key={track.kickoffId}>
                  <TimelineRow {...{ track, timeline, milestone, today, filter }} />
                </li>
              ) : null
            })}
          </ul>
          <TimelineLegend />
        </div>
      ) : null}
      {undated.length > 0 ? (
        <section aria-labelledby="undated-title">
          <h2 id="undated-title" className="mt-8 -mb-4">
            Without a date
          </h2>
          <MilestoneRows milestones={undated} today={today} filter={filter} />
        </section>
      ) : null}
    </>
  )
}

import type { MilestoneRow } from '~/domain/milestone'
import { outlookReason } from '~/workspace/words/outlook-words'
import { AccountLink } from './account-link'
import { MilestoneLink } from './milestone-link'
import type { MilestoneView } from './milestone-view'
import { StateAndDay } from './state-and-day'
import type { Timeline, Track } from './timeline'
import { TimelineTrack } from './timeline-track'

type TimelineRowProps = { track: Track; timeline: Timeline; milestone: MilestoneRow; today: string; filter: MilestoneView }

/** A row of the chart: whose milestone, its way along the calendar, how it stands and why. */
export function TimelineRow({ track, timeline, milestone, today, filter }: TimelineRowProps) {
  return (
    <div className="row timeline-row">
      <div className="what">
        <MilestoneLink milestone={milestone} />
        <p className="on clamp">
          <AccountLink account={milestone.account} filter={filter} />
        </p>
      </div>
      <TimelineTrack track={track} timeline={timeline} />
      <div>
        <StateAndDay milestone={milestone} today={today} />
        <p className="on">{outlookReason(milestone, today)}</p>
      </div>
    </div>
  )
}

import { Link } from '@remix-run/react'
import type { MilestoneList } from '~/domain/milestone'
import { milestonesLink } from '~/workspace/filter-link'
import { Pages } from '~/workspace/list/pages'
import { MilestoneFilters } from './milestone-filters'
import { MilestoneRows } from './milestone-rows'
import type { MilestoneView } from './milestone-view'
import { NoMilestones } from './no-milestones'
import type { Timeline } from './timeline'
import { TimelineChart } from './timeline-chart'
import { Views } from './views'

type MilestoneListPageProps = { list: MilestoneList; filter: MilestoneView; timeline: Timeline | null }

/** The first milestones of what was sent, by date, each with its state and the reason; as a list or, the same rows, as a chart. */
export function MilestoneListPage({ list, filter, timeline }: MilestoneListPageProps) {
  return (
    <>
      <div className="top">
        <h1>First milestones</h1>
        <Link className="text-link no-print" to="/settings/calendar">
          In your calendar
        </Link>
      </div>
      <Views filter={filter} />
      <MilestoneFilters filter={filter} owners={list.owners} />
      {list.milestones.length === 0 ? (
        <NoMilestones filter={filter} />
      ) : timeline ? (
        <TimelineChart timeline={timeline} milestones={list.milestones} today={list.today} filter={filter} />
      ) : (
        <MilestoneRows milestones={list.milestones} today={list.today} filter={filter} />
      )}
      <Pages
        first={milestonesLink(filter)}
        next={list.next && milestonesLink(filter, { after: list.next })}
        isFirst={!filter.after}
        nextLabel="Due later"
      />
    </>
  )
}

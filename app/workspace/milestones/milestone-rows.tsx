import type { MilestoneRow } from '~/domain/milestone'
import { MilestoneListRow } from './milestone-list-row'
import type { MilestoneView } from './milestone-view'

type MilestoneRowsProps = { milestones: readonly MilestoneRow[]; today: string; filter: MilestoneView }

/** Milestones as a list, due first first. */
export function MilestoneRows({ milestones, today, filter }: MilestoneRowsProps) {
  return (
    <ul className="rows mt-6">
      {milestones.map((milestone) => (
        <li key={milestone.kickoffId}>
          <MilestoneListRow milestone={milestone} today={today} filter={filter} />
        </li>
      ))}
    </ul>
  )
}

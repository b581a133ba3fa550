import type { MilestoneRow } from '~/domain/milestone'
import { shortDay } from '~/workspace/words/day-words'
import { toTheDate } from '~/workspace/words/milestone-span-words'
import { OUTLOOK_LABELS } from '~/workspace/words/outlook-words'

/** "Late", and its day: "25 Sep, 64 days ago". */
export function StateAndDay({ milestone: { outlook, dueOn, reachedOn }, today }: { milestone: MilestoneRow; today: string }) {
  const day = reachedOn ?? dueOn
  return (
    <p className={`state stands-${outlook.state}`}>
      {OUTLOOK_LABELS[outlook.state]}
      <small>{day ? `${shortDay(day, today)}, ${toTheDate(day, today)}` : 'no date yet'}</small>
    </p>
  )
}

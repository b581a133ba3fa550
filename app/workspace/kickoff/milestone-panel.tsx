import { Link } from '@remix-run/react'
import type { KickoffPage } from '~/domain/kickoff'
import { useClock } from '~/workspace/shell/clock'
import { StateAndDay } from '~/workspace/milestones/state-and-day'
import { dayOf } from '~/workspace/words/day-words'
import { dayOffWords } from '~/workspace/words/day-off-words'
import { outlookEffect, outlookReason } from '~/workspace/words/outlook-words'

/** How the first milestone stands, and why; all else is on its own page. */
export function MilestonePanel({ page: { kickoff, milestone, daysOff } }: { page: KickoffPage }) {
  const { now, timeZone } = useClock()
  if (!milestone) return null
  const today = dayOf(now, timeZone)
  const effect = outlookEffect(milestone.outlook, today)
  const dayOff = milestone.dueOn && !milestone.reachedOn ? daysOff[milestone.dueOn] : undefined
  return (
    <section aria-labelledby="milestone-title" className="milestone-panel">
      <h2 id="milestone-title">How the milestone stands</h2>
      <StateAndDay milestone={milestone} today={today} />
      <p>{outlookReason(milestone, today)}</p>
      {effect ? <p className="text-soft">{effect}</p> : null}
      {dayOff ? <p className="text-soft">{dayOffWords(dayOff)}</p> : null}
      <Link className="text-link" to={`/kickoffs/${kickoff.id}/milestone`}>
        To the milestone
      </Link>
    </section>
  )
}

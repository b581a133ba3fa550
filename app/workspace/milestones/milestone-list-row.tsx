import type { MilestoneRow } from '~/domain/milestone'
import { useClock } from '~/workspace/shell/clock'
import { movedFrom, milestoneSpans } from '~/workspace/words/milestone-span-words'
import { outlookEffect, outlookReason } from '~/workspace/words/outlook-words'
import { AccountLink } from './account-link'
import { MilestoneLink } from './milestone-link'
import type { MilestoneView } from './milestone-view'
import { StateAndDay } from './state-and-day'

type MilestoneListRowProps = { milestone: MilestoneRow; today: string; filter: MilestoneView }

/** A milestone: how it stands and until when, what it is, why it stands so, and how far it is. */
export function MilestoneListRow({ milestone, today, filter }: MilestoneListRowProps) {
  const { timeZone } = useClock()
  const effect = outlookEffect(milestone.outlook, today)
  const moved = movedFrom(milestone, today)
  return (
    <div className="row row-milestone">
      <StateAndDay milestone={milestone} today={today} />
      <div className="what">
        <MilestoneLink milestone={milestone} />
        <p className="on clamp">
          <AccountLink account={milestone.account} filter={filter} />
        </p>
      </div>
      <div className="why">
        <p>{outlookReason(milestone, today)}</p>
        {effect ? <p className="on">{effect}</p> : null}
      </div>
      <div className="who">
        {milestoneSpans(milestone, today, timeZone).map((span) => (
          <small key={span}>{span}</small>
        ))}
        {moved ? <small>{moved}</small> : null}
        <small>
          with <bdi>{milestone.deliveryOwner}</bdi>
        </small>
      </div>
    </div>
  )
}

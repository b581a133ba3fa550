import type { ReactNode } from 'react'
import type { MilestonePage } from '~/domain/milestone-page'
import { useClock } from '~/workspace/shell/clock'
import { counted, timesWords } from '~/workspace/words/count-words'
import { dayOf, dayWords } from '~/workspace/words/day-words'
import { toTheDate } from '~/workspace/words/milestone-span-words'
import { dayOffWords } from '~/workspace/words/milestone-words'

/** The dates that matter, side by side, each with how far away it is. */
export function KeyDates({ page: { milestone, today, dayOff } }: { page: MilestonePage }) {
  const { timeZone } = useClock()
  const { dueOn, firstDueOn, moves, signedOn, confirmedAt, claimedAt, reachedOn, outlook } = milestone
  const isLate = outlook.state === 'late'
  return (
    <>
      <dl className="key-dates">
        {reachedOn ? <KeyDate name="Reached" day={reachedOn} today={today} /> : null}
        {milestone.title === null ? null : dueOn ? (
          <KeyDate name={reachedOn ? 'Was due' : 'Due'} day={dueOn} today={today} tone={isLate ? 'late' : undefined} />
        ) : (
          <Told name="Due" value="no date yet" />
        )}
        {outlook.likelyOn ? <KeyDate name="Likely, as things stand" day={outlook.likelyOn} today={today} tone="flag" remark={`${counted(outlook.pushedDays, 'day')} later`} /> : null}
        {firstDueOn && firstDueOn !== dueOn ? <KeyDate name="First told" day={firstDueOn} today={today} remark={moves > 0 ? `moved ${timesWords(moves)}` : 'agreed anew since'} /> : null}
        <KeyDate name="Signed" day={signedOn} today={today} />
        {confirmedAt ? <KeyDate name="Confirmed" day={dayOf(confirmedAt, timeZone)} today={today} /> : <Told name="Confirmed" value="not yet" />}
        {claimedAt && !reachedOn ? <KeyDate name="Said to be done" day={dayOf(claimedAt, timeZone)} today={today} /> : null}
      </dl>
      {dayOff && dueOn && !reachedOn ? (
        <p className="mt-2 text-[0.93rem] text-flag">
          {dayWords(dueOn)}: <bdi>{dayOffWords(dayOff)}</bdi>
        </p>
      ) : null}
    </>
  )
}

type KeyDateProps = { name: string; day: string; today: string; tone?: 'late' | 'flag' | undefined; remark?: string }

const KeyDate = ({ name, day, today, tone, remark }: KeyDateProps) => (
  <Told name={name} value={dayWords(day)} tone={tone}>
    {remark ?? toTheDate(day, today)}
  </Told>
)

function Told({ name, value, tone, children }: { name: string; value: string; tone?: KeyDateProps['tone']; children?: ReactNode }) {
  return (
    <div className={tone}>
      <dt>{name}</dt>
      <dd>
        {value}
        {children ? <small>{children}</small> : null}
      </dd>
    </div>
  )
}

import { Link } from '@remix-run/react'
import type { HandoverStep, InboxFilter, InboxHandover } from '~/domain/inbox'
import type { Waiting } from '~/domain/kickoff'
import { kickoffsLink } from '~/workspace/filter-link'
import { HandoverRow } from './handover-row'

const GROUPS: readonly { step: HandoverStep; title: string; remark: string; waiting: Waiting }[] = [
  { step: 'review', title: 'Waits for your review', remark: 'the buyer reads nothing before that', waiting: 'delivery_reviews' },
  { step: 'reconcile', title: 'Delivery judges otherwise', remark: 'they cannot accept before you say why', waiting: 'delivery_reviews' },
  { step: 'answer', title: 'Returned by delivery', remark: 'longest waiting first', waiting: 'sales_answers' },
  { step: 'send', title: 'Accepted, yours to send', remark: 'both keys are turned', waiting: 'ready_to_send' },
]

/** The handoffs between sales and delivery that wait for this member, by what there is to do. The inbox holds the longest waiting ones; the list of kickoffs holds all. */
export function Handovers({ handovers, dealType }: { handovers: InboxHandover[] } & Pick<InboxFilter, 'dealType'>) {
  return GROUPS.map(({ step, title, remark, waiting }) => {
    const within = handovers.filter((handover) => handover.step === step)
    if (within.length === 0) return null
    return (
      <section key={step} aria-labelledby={`${step}-title`}>
        <h2 id={`${step}-title`} className="mt-8 mb-1.5">
          {title}
          <span>
            {remark} · <Link className="text-link" to={kickoffsLink({ waiting, dealType })}>all</Link>
          </span>
        </h2>
        <ul className="rows">
          {within.map((handover) => (
            <li key={handover.kickoffId}>
              <HandoverRow handover={handover} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

import type { Deal } from '~/domain/deal'
import type { Item } from '~/domain/item'
import { Badge } from '~/ui/badge'
import { dayWords } from '~/workspace/words/day-words'
import { RECIPIENT_ROLE_LABELS, SIDE_LABELS } from '~/workspace/words/labels'
import { moneyWords } from '~/workspace/words/money-words'

type RecordLineProps = { item: Item; deal: Pick<Deal, 'currency' | 'locale'> }

function factsOf({ section, side, dueOn, amount }: Item, { currency, locale }: RecordLineProps['deal']): string[] {
  const isAboutSides = section === 'key_stakeholders' || section === 'delivery_dependencies'
  return [
    isAboutSides && side ? SIDE_LABELS[side] : '',
    dueOn ? `by ${dayWords(dueOn)}` : '',
    amount ? moneyWords(amount, currency, locale) : '',
  ].filter(Boolean)
}

/** One line of the record. Internal ones are hatched, so that nobody has to read a label to know. */
export function RecordLine({ item, deal }: RecordLineProps) {
  const isInternal = item.visibility === 'internal'
  const facts = factsOf(item, deal)
  return (
    <li className={isInternal ? 'record-line internal' : 'record-line'}>
      <div className="min-w-0">
        <p dir="auto" className="whitespace-pre-line">
          {item.text}
        </p>
        {item.detail ? (
          <p dir="auto" className="text-[0.9rem] whitespace-pre-line text-soft">
            {item.section === 'first_milestone' ? <span>Done when: </span> : null}
            {item.detail}
          </p>
        ) : null}
        {facts.length > 0 || item.email ? (
          <p className="text-[0.87rem] text-soft">
            {facts.join(', ')}
            {item.email ? <>{facts.length > 0 ? ', ' : ''}<bdi>{item.email}</bdi></> : null}
          </p>
        ) : null}
      </div>
      <div className="text-end">
        {item.recipientRole ? <Badge>{RECIPIENT_ROLE_LABELS[item.recipientRole]}</Badge> : null}
        {isInternal ? <span className="internal-word">Internal</span> : null}
      </div>
    </li>
  )
}

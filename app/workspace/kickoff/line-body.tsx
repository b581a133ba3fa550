import type { Deal } from '~/domain/deal'
import type { Item } from '~/domain/item'
import { dayWords } from '~/workspace/words/day-words'
import { SIDE_LABELS } from '~/workspace/words/labels'
import { moneyWords } from '~/workspace/words/money-words'
import { sourceWords } from '~/workspace/words/source-words'

type LineBodyProps = { item: Item; deal: Pick<Deal, 'currency' | 'locale'> }

function factsOf({ section, side, dueOn, amount }: Item, { currency, locale }: LineBodyProps['deal']): string[] {
  const isAboutSides = section === 'key_stakeholders' || section === 'delivery_dependencies'
  return [
    isAboutSides && side ? SIDE_LABELS[side] : '',
    dueOn ? `by ${dayWords(dueOn)}` : '',
    amount ? moneyWords(amount, currency, locale) : '',
  ].filter(Boolean)
}

/** A line with all that it says, and where it comes from: the source is the firm's own, whoever may read the line. */
export function LineBody({ item, deal }: LineBodyProps) {
  const facts = factsOf(item, deal)
  return (
    <>
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
      {item.source ? (
        <p className="source">
          <span className="sr-only">Source: </span>
          <bdi>{sourceWords(item.source)}</bdi>
        </p>
      ) : null}
    </>
  )
}

import type { Item } from '~/domain/item'
import { Figure } from '~/workspace/figure/figure'
import { dayWords } from '~/workspace/words/day-words'
import { amountIn, type Notation } from '~/workspace/words/figure-words'
import { SIDE_LABELS } from '~/workspace/words/labels'
import { sourceWords } from '~/workspace/words/source-words'

type LineBodyProps = { item: Item; notation: Notation }

function factsOf({ section, side, dueOn, amount }: Item, { currency, locale }: Notation): string[] {
  const isAboutSides = section === 'key_stakeholders' || section === 'delivery_dependencies'
  return [
    isAboutSides && side ? SIDE_LABELS[side] : '',
    dueOn ? `by ${dayWords(dueOn)}` : '',
    amount ? amountIn(locale, amount, currency) : '',
  ].filter(Boolean)
}

/** A line with all that it says, and where it comes from: the source is the firm's own, whoever may read the line. */
export function LineBody({ item, notation }: LineBodyProps) {
  const facts = factsOf(item, notation)
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
          <Figure>{facts.join(', ')}</Figure>
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

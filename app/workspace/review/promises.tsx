import { Link } from '@remix-run/react'
import type { Promised } from '~/domain/promise'
import { Badge } from '~/ui/badge'
import { Figure } from '~/workspace/figure/figure'
import { dayWords } from '~/workspace/words/day-words'
import { hourWord, numberIn } from '~/workspace/words/figure-words'
import { feasibleWords } from '~/workspace/words/promise-words'
import type { ReviewView } from './review-view'

/** What was said to win the deal, and whether delivery can keep it. Never for the buyer. */
export function Promises({ view: { page } }: { view: ReviewView }) {
  const ledger = `/kickoffs/${page.kickoff.id}/promises`
  return (
    <section id="promises" className="record-section" aria-labelledby="promises-title">
      <div className="flex items-baseline justify-between gap-3">
        <h3 id="promises-title" className="review-title">
          What was said to win it
        </h3>
        <Link className="text-link text-[0.87rem]" to={ledger}>
          Judge them in the ledger
        </Link>
      </div>
      {page.promises.length === 0 ? <p className="py-2 text-soft">Nobody has noted a promise so far.</p> : null}
      <ul>
        {page.promises.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} locale={page.frame.organization.locale} />
        ))}
      </ul>
    </section>
  )
}

function PromiseLine({ promise, locale }: { promise: Promised; locale: string }) {
  const { words, priced, hours, saidBy, saidWhere, saidOn, remark, feasible } = promise
  const source = [saidWhere, saidOn ? dayWords(saidOn) : '', `said by ${saidBy}`].filter(Boolean).join(', ')
  return (
    <li className="record-line internal">
      <div className="min-w-0">
        <p dir="auto" className="whitespace-pre-line">
          {words}
        </p>
        <p className="text-[0.87rem] text-soft">
          <Figure>{numberIn(locale, hours)}</Figure> {hourWord(hours)}, {priced ? 'in the price' : 'not in the price'}
        </p>
        <p className="source">
          <bdi>{source}</bdi>
        </p>
        {remark ? (
          <p dir="auto" className="text-[0.9rem] whitespace-pre-line">
            {remark}
          </p>
        ) : null}
      </div>
      <div className="marks">
        {priced ? null : <Badge tone="flag">Not priced</Badge>}
        <Badge tone={feasible === false ? 'flag' : 'plain'}>{feasibleWords(feasible)}</Badge>
      </div>
    </li>
  )
}

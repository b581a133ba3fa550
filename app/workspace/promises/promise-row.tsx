import { Link } from '@remix-run/react'
import type { Promised } from '~/domain/promise'
import { Badge } from '~/ui/badge'
import { Figure } from '~/workspace/figure/figure'
import { dayWords } from '~/workspace/words/day-words'
import { hourWord, numberIn } from '~/workspace/words/figure-words'
import { feasibleWords } from '~/workspace/words/promise-words'
import { ChangePromise } from './change-promise'
import { JudgePromise } from './judge-promise'
import type { PromisesProps } from './promises-page'

type PromiseRowProps = PromisesProps & { promise: Promised }

/** One promise: what was said by whom, what it takes, whose it is, and what delivery says to it. */
export function PromiseRow({ promise, page, outcome }: PromiseRowProps) {
  const { words, saidBy, saidWhere, saidOn, hours, priced, owner, flagId } = promise
  const origin = [saidWhere, saidOn ? dayWords(saidOn) : ''].filter(Boolean).join(', ')
  return (
    <li id={`promise-${promise.id}`} className="row promise">
      <div className="what">
        <p dir="auto" className="promised">
          {words}
        </p>
        <p className="on">
          <bdi>{saidBy}</bdi>
          {origin ? <>, <bdi>{origin}</bdi></> : null}
          {flagId ? (
            <>
              {' '}
              <Link className="text-link" to={`/flags/${flagId}`}>
                Honoured flag
              </Link>
            </>
          ) : null}
        </p>
      </div>
      <p className="costs">
        <Figure>{numberIn(page.frame.organization.locale, hours)}</Figure> {hourWord(hours)}
        {priced ? <small>in the price</small> : <Badge tone="flag">Not priced</Badge>}
      </p>
      <p className="who">
        <bdi>{owner}</bdi>
        <small>owns it</small>
      </p>
      <Judgement promise={promise} />
      <div className="folds">
        {page.mayJudge ? <JudgePromise key={`judge ${promise.feasible} ${promise.remark}`} promise={promise} page={page} outcome={outcome} /> : null}
        <ChangePromise key={`change ${[words, saidBy, saidWhere, saidOn, hours, priced, owner].join(' ')}`} promise={promise} page={page} outcome={outcome} />
      </div>
    </li>
  )
}

/** Delivery's word. What was written anew since waits for a new one. */
function Judgement({ promise: { feasible, remark, judgedBy } }: { promise: Promised }) {
  return (
    <div className="judged">
      <p className={feasible === null ? 'text-soft' : feasible ? 'font-semibold' : 'font-semibold text-flag'}>{feasibleWords(feasible)}</p>
      {remark ? (
        <p dir="auto" className="whitespace-pre-line">
          {remark}
        </p>
      ) : null}
      {judgedBy ? (
        <p className="text-soft">
          <bdi>{judgedBy}</bdi>
        </p>
      ) : null}
    </div>
  )
}

import type { Criterion, FitPage } from '~/domain/fit'
import { DIFFERENCE_TO_RECONCILE } from '~/domain/fit-difference'
import { Badge } from '~/ui/badge'
import { Figure } from '~/workspace/figure/figure'
import { Ago } from '~/workspace/shell/clock'
import { countedInWords, sentence } from '~/workspace/words/count-words'
import { meanIn } from '~/workspace/words/figure-words'
import type { FitProps } from './fit-page'
import { Reconcile } from './reconcile'
import { Track } from './track'

/** Both sides beside each other, what differs by two or more marked, with the lines that reconcile it. */
export function Comparison({ page, outcome }: FitProps) {
  const { sales, delivery, definition, differences } = page
  if (!sales || !delivery) return null
  const open = differences.filter((difference) => difference.sales === null || difference.delivery === null).length
  return (
    <section className="mt-6" aria-labelledby="fit-title">
      <h2 id="fit-title">Sales and delivery, side by side</h2>
      <p className="at-risk">{verdict(differences.length, open)}</p>
      <Means page={page} />
      <ul className="compared mt-4">
        <li className="heads" aria-hidden="true">
          <span className="name">Criterion, by weight</span>
          <span />
          <span className="score">Sales</span>
          <span className="score">Delivery</span>
        </li>
        {definition.criteria.map((criterion) => (
          <Compared key={criterion.key} criterion={criterion} page={page} outcome={outcome} scores={[sales.scores[criterion.key] ?? 0, delivery.scores[criterion.key] ?? 0]} />
        ))}
      </ul>
    </section>
  )
}

function verdict(differences: number, open: number): string {
  if (differences === 0) return 'Both sides see the same deal.'
  const where = countedInWords(differences, 'criterion', 'criteria')
  if (open === 0) return `${sentence(where)} differed; each side has written what it makes of that.`
  return `Sales and delivery differ by two or more on ${where}. Each writes a line that reconciles it.`
}

/** What each side makes of the deal on the whole: the mean by weight. */
function Means({ page: { sales, delivery, frame } }: { page: FitPage }) {
  const { locale } = frame.organization
  const sides = [['Sales', sales], ['Delivery', delivery]] as const
  return (
    <dl className="means">
      {sides.map(([name, scored]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Figure className="mean">{meanIn(locale, scored?.total ?? 0)}</Figure> of 5, by weight
            <small>
              <bdi>{scored?.by}</bdi>, {scored ? <Ago at={scored.at} /> : null}
            </small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

type ComparedProps = FitProps & { criterion: Criterion; scores: readonly [number, number] }

function Compared({ criterion, page, outcome, scores: [sales, delivery] }: ComparedProps) {
  const isApart = Math.abs(sales - delivery) >= DIFFERENCE_TO_RECONCILE
  const difference = page.differences.find((each) => each.criterion === criterion.key)
  return (
    <li className={isApart ? 'apart' : undefined}>
      <span className="name" dir="auto">
        {criterion.name} <small>weight {criterion.weight}</small> {isApart ? <Badge tone="flag">differs by {Math.abs(sales - delivery)}</Badge> : null}
      </span>
      <Track sales={sales} delivery={delivery} isApart={isApart} />
      <span className="score">
        <span className="sr-only">Sales </span>
        {sales}
      </span>
      <span className="score">
        <span className="sr-only">Delivery </span>
        {delivery}
      </span>
      {difference ? <Reconcile key={`${difference.sales} ${difference.delivery}`} criterion={criterion} difference={difference} page={page} outcome={outcome} /> : null}
    </li>
  )
}

import type { FitPage } from '~/domain/fit'
import type { OwnerRole } from '~/domain/member'
import { Figure } from '~/workspace/figure/figure'
import { outcomeOf } from '~/workspace/form/outcome'
import { Ago } from '~/workspace/shell/clock'
import { meanIn } from '~/workspace/words/figure-words'
import type { FitProps } from './fit-page'
import { ScoreForm } from './score-form'
import { Track } from './track'

type OwnScoresProps = FitProps & { side: OwnerRole; scored: NonNullable<FitPage['sales']> }

/** What this side scored, while it waits for the other. */
export function OwnScores({ page, outcome, side, scored }: OwnScoresProps) {
  const { criteria } = page.definition
  return (
    <>
      <ul className="compared own mt-4">
        {criteria.map((criterion) => (
          <li key={criterion.key}>
            <span className="name" dir="auto">
              {criterion.name}
            </span>
            <Track own={scored.scores[criterion.key]} />
            <span className="score">{scored.scores[criterion.key]}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        On the whole <b><Figure>{meanIn(page.frame.organization.locale, scored.total)}</Figure></b> of 5, by weight.{' '}
        <span className="text-soft">
          <bdi>{scored.by}</bdi>, <Ago at={scored.at} />
        </span>
      </p>
      <details key={scored.at} className="panel mt-4" open={Boolean(outcomeOf(outcome, 'score', { side }))}>
        <summary>Correct your scores</summary>
        <ScoreForm page={page} outcome={outcome} side={side} before={scored.scores} />
      </details>
    </>
  )
}

import type { Criterion, FitPage, FitScores } from '~/domain/fit'
import type { OwnerRole } from '~/domain/member'
import { Button } from '~/ui/button'
import { FieldErrors } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, type Outcome } from '~/workspace/form/outcome'
import { scoreField } from './score-field'

const FIVE = ['1', '2', '3', '4', '5'] as const

type ScoreFormProps = { page: FitPage; outcome: Outcome | undefined; side: OwnerRole; before?: FitScores }

/** Five calm choices for each criterion of the firm's definition of good work. */
export function ScoreForm({ page, outcome, side, before }: ScoreFormProps) {
  const { criteria } = page.definition
  return (
    <ActForm act="score" subject={{ side }} basis={{ criteria: criteria.map(({ key }) => key).join(' ') }} outcome={outcome} className="mt-4">
      {(form) => (
        <>
          <div className="criteria">
            {criteria.map((criterion) => (
              <Scale
                key={criterion.key}
                criterion={criterion}
                id={form.id(criterion.key)}
                chosen={form.outcome ? form.outcome.typed[scoreField(criterion.key)] : before && String(before[criterion.key])}
                errors={errorsOf(form.outcome, scoreField(criterion.key))}
              />
            ))}
          </div>
          <div className="actions mt-4">
            <Button tone="primary" busy={form.isSending}>
              {before ? 'Correct the scores' : 'Score the deal'}
            </Button>
            <span className="text-[0.87rem] text-soft">You can correct it until both sides are in.</span>
          </div>
        </>
      )}
    </ActForm>
  )
}

type ScaleProps = { criterion: Criterion; id: string; chosen: string | undefined; errors: string[] | undefined }

const MEANINGS: Partial<Record<(typeof FIVE)[number], string>> = { 1: ', a bad sign', 5: ', a good sign' }

/** One criterion: what it asks, and five choices with words at both ends. */
function Scale({ criterion, id, chosen, errors }: ScaleProps) {
  const describedBy = [errors ? `${id}-error` : '', criterion.question ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <fieldset role="radiogroup" id={id} tabIndex={-1} className="criterion" aria-labelledby={`${id}-name`} aria-invalid={errors ? true : undefined} aria-describedby={describedBy || undefined}>
      <div className="min-w-0">
        <p id={`${id}-name`} className="font-semibold wrap-anywhere" dir="auto">
          {criterion.name}
        </p>
        {criterion.question ? (
          <p id={`${id}-hint`} className="text-[0.87rem] wrap-anywhere text-soft" dir="auto">
            {criterion.question}
          </p>
        ) : null}
      </div>
      <div className="scale">
        <span aria-hidden="true">a bad sign</span>
        {FIVE.map((score) => (
          <label key={score}>
            <input type="radio" name={scoreField(criterion.key)} value={score} defaultChecked={chosen === score} aria-label={`${score}${MEANINGS[score] ?? ''}`} />
            <span aria-hidden="true">{score}</span>
          </label>
        ))}
        <span aria-hidden="true">a good sign</span>
      </div>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  )
}

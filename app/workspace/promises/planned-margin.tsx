import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Figure } from '~/workspace/figure/figure'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf } from '~/workspace/form/outcome'
import { amountIn, percentIn } from '~/workspace/words/figure-words'
import type { PromisesProps } from './promises-page'

/** The margin that this deal is planned with: the firm's usual one, unless delivery gave it its own. Sales cannot move what its promises are measured by. */
export function PlannedMargin({ page, outcome }: PromisesProps) {
  const { marginPercent, ownMargin, exposure, kickoff, frame } = page
  const { locale } = frame.organization
  return (
    <section aria-labelledby="margin-title">
      <h2 id="margin-title">Planned margin</h2>
      <p>
        <Figure>{percentIn(locale, Number(marginPercent))}</Figure> of the price
        {exposure.plannedMargin ? (
          <>
            , <Figure>{amountIn(locale, exposure.plannedMargin, kickoff.currency)}</Figure>
          </>
        ) : null}
      </p>
      <p className="text-[0.87rem] text-soft">{ownMargin ? 'Set for this deal.' : 'Your firm’s usual one.'}</p>
      {page.mayJudge && frame.member.role !== 'sales' ? <MarginForms page={page} outcome={outcome} /> : null}
    </section>
  )
}

function MarginForms({ page, outcome }: PromisesProps) {
  const { ownMargin } = page
  return (
    <>
      <details className="mt-1" open={Boolean(outcomeOf(outcome, 'margin'))}>
        <summary className="text-link fold">{ownMargin ? 'Change it' : 'Set another for this deal'}</summary>
        <MarginForm page={page} outcome={outcome} />
      </details>
      {ownMargin ? (
        <ActForm act="usual_margin" outcome={outcome} className="mt-2">
          {(form) => <Button busy={form.isSending}>Back to the usual one</Button>}
        </ActForm>
      ) : null}
    </>
  )
}

function MarginForm({ page: { marginPercent }, outcome }: PromisesProps) {
  return (
    <ActForm act="margin" outcome={outcome} className="form mt-2">
      {(form) => (
        <>
          <TextField
            id={form.id('percent')}
            name="percent"
            inputMode="decimal"
            maxLength={6}
            autoComplete="off"
            label="Margin of this deal, in percent of the price"
            defaultValue={form.outcome?.typed.percent ?? marginPercent}
            errors={errorsOf(form.outcome, 'percent')}
          />
          <div className="actions">
            <Button busy={form.isSending}>Set the margin</Button>
          </div>
        </>
      )}
    </ActForm>
  )
}

import type { Promised } from '~/domain/promise'
import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf } from '~/workspace/form/outcome'
import { TwoChoices } from '~/workspace/form/two-choices'
import { yesOrNo } from '~/workspace/form/yes-or-no'
import type { PromisesProps } from './promises-page'

type JudgePromiseProps = PromisesProps & { promise: Promised }

/** Delivery says whether a promise can be kept, and on what condition. */
export function JudgePromise({ promise, outcome }: JudgePromiseProps) {
  const subject = { promiseId: promise.id }
  return (
    <details open={Boolean(outcomeOf(outcome, 'judge', subject))}>
      <summary className="text-link fold">{promise.feasible === null ? 'Can we keep it?' : 'Judge it again'}</summary>
      <ActForm act="judge" subject={subject} outcome={outcome} className="form mt-2">
        {(form) => (
          <>
            <TwoChoices
              id={form.id('feasible')}
              name="feasible"
              legend="Can delivery keep it?"
              yes={['It can be kept', 'As it was said, or on the condition below.']}
              no={['It cannot be kept', 'Sales has to take it back or change it.']}
              chosen={form.outcome ? form.outcome.typed.feasible : promise.feasible === null ? undefined : yesOrNo(promise.feasible)}
              errors={errorsOf(form.outcome, 'feasible')}
            />
            <TextArea
              id={form.id('remark')}
              name="remark"
              dir="auto"
              rows={2}
              maxLength={500}
              label="A remark, if it needs one"
              hint="What it takes, or what you would promise instead."
              defaultValue={form.outcome?.typed.remark ?? promise.remark}
              errors={errorsOf(form.outcome, 'remark')}
            />
            <div className="actions">
              <Button busy={form.isSending}>Keep the judgement</Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

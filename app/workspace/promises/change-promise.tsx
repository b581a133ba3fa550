import type { Promised } from '~/domain/promise'
import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import { outcomeOf } from '~/workspace/form/outcome'
import { PromiseFields } from './promise-fields'
import type { PromisesProps } from './promises-page'

type ChangePromiseProps = PromisesProps & { promise: Promised }

/** Writes a promise anew, or takes it out of the ledger. */
export function ChangePromise({ promise, page, outcome }: ChangePromiseProps) {
  const subject = { promiseId: promise.id }
  const isOpen = ['change', 'remove'].some((act) => outcomeOf(outcome, act, subject))
  return (
    <details open={isOpen}>
      <summary className="text-link fold">Change</summary>
      <ActForm act="change" subject={subject} outcome={outcome} className="form mt-2">
        {(form) => (
          <>
            <PromiseFields form={form} page={page} promise={promise} />
            {promise.feasible === null ? null : <p className="text-[0.87rem] text-soft">With other words, hours or price, delivery is asked again whether it can be kept.</p>}
            <div className="actions">
              <Button busy={form.isSending}>Save the promise</Button>
            </div>
          </>
        )}
      </ActForm>
      <ActForm act="remove" subject={subject} outcome={outcome} className="mt-3">
        {(form) => (
          <Button tone="danger" busy={form.isSending} title="The history keeps it.">
            Take it out of the ledger
          </Button>
        )}
      </ActForm>
    </details>
  )
}

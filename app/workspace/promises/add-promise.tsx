import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import { outcomeOf } from '~/workspace/form/outcome'
import { PromiseFields } from './promise-fields'
import type { PromisesProps } from './promises-page'

/** Notes one more promise; open at once where there is none yet. */
export function AddPromise({ page, outcome }: PromisesProps) {
  return (
    <details className="panel mt-3" open={page.promises.length === 0 || Boolean(outcomeOf(outcome, 'add'))}>
      <summary>Note a promise</summary>
      <ActForm act="add" outcome={outcome}>
        {(form) => (
          <>
            <PromiseFields form={form} page={page} />
            <div className="actions">
              <Button tone="primary" busy={form.isSending}>
                Note the promise
              </Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

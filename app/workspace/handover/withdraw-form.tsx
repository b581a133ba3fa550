import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import type { Outcome } from '~/workspace/form/outcome'

/** Sales takes its key back while delivery has not decided. */
export function WithdrawForm({ outcome }: { outcome: Outcome | undefined }) {
  return (
    <ActForm act="withdraw" outcome={outcome} className="mt-3">
      {(form) => (
        <div className="actions">
          <Button busy={form.isSending}>Take the request back</Button>
          <span className="text-[0.87rem] text-soft">It stands with sales again then, and delivery is told. Nothing that was written is lost.</span>
        </div>
      )}
    </ActForm>
  )
}

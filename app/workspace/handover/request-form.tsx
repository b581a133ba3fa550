import type { ReviewState } from '~/domain/kickoff-head'
import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import type { Outcome } from '~/workspace/form/outcome'

const ASK: Partial<Record<ReviewState, string>> = {
  none: 'Request delivery’s review',
  returned: 'Hand it back to delivery',
  changed: 'Ask delivery about these changes',
}

/** Sales turns its key. */
export function RequestForm({ review, revision, outcome }: { review: ReviewState; revision: number; outcome: Outcome | undefined }) {
  return (
    <ActForm act="request" basis={{ revision: String(revision) }} outcome={outcome}>
      {(form) => (
        <div className="actions">
          <Button tone="primary" busy={form.isSending}>
            {ASK[review] ?? 'Request delivery’s review'}
          </Button>
        </div>
      )}
    </ActForm>
  )
}

import type { Attachment } from '~/domain/attachment'
import { Button } from '~/ui/button'
import { ActForm } from './act-form'
import { outcomeOf, type Outcome } from './outcome'

/** Ours can be taken back at any time: it may never have been for the buyer. That it was there, and who took it back, stays told. */
export function TakeFileBack({ file, outcome }: { file: Attachment; outcome: Outcome | undefined }) {
  if (!file.fromFirm || file.removedAt !== null) return null
  const subject = { attachmentId: file.id }
  return (
    <details className="text-[0.87rem]" open={outcomeOf(outcome, 'remove_file', subject) !== undefined}>
      <summary className="text-soft">
        Take it back<span className="sr-only">: {file.name}</span>
      </summary>
      <ActForm act="remove_file" subject={subject} outcome={outcome}>
        {(form) => (
          <>
            <p>
              The buyer can no longer open it, and it is deleted. The history says that <bdi>{file.name}</bdi> was here.
            </p>
            <div className="actions">
              <Button busy={form.isSending}>Take the file back</Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

import type { Attachment } from '~/domain/attachment'
import { keptFiles } from '~/domain/flag-thread'
import type { FlagPage } from '~/domain/kickoff'
import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import type { Outcome } from '~/workspace/form/outcome'
import { Ago } from '~/workspace/shell/clock'
import { sizeWords } from '~/workspace/words/size-words'

type FilesProps = { page: FlagPage; outcome: Outcome | undefined }

/** What both sides brought to a flag: files to be fetched and opened outside of the browser. */
export function Files({ page, outcome }: FilesProps) {
  const { attachments } = page
  if (attachments.length === 0) return null
  const areTheirs = keptFiles(attachments, 'buyer').length > 0
  return (
    <section aria-label="Files">
      <h2 className="mt-6 mb-1">
        Files{areTheirs ? <span>those of the buyer are as they came: open them with care</span> : null}
      </h2>
      <ul>
        {attachments.map((file) => (
          <li key={file.id} className="py-1">
            <File flagId={page.flag.id} file={file} />
            {file.fromFirm && file.removedAt === null ? <Remove file={file} outcome={outcome} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function File({ flagId, file: { id, by, name, size, at, removedAt, removedBy } }: { flagId: string; file: Attachment }) {
  if (removedAt) {
    return (
      <span className="text-soft">
        <bdi>{name}</bdi>{' '}
        <span className="text-[0.87rem]">
          from <bdi>{by}</bdi>, taken back by <bdi>{removedBy}</bdi> <Ago at={removedAt} />
        </span>
      </span>
    )
  }
  return (
    <>
      <a className="text-link" href={`/flags/${flagId}/attachments/${id}`} download>
        <bdi>{name}</bdi>
      </a>{' '}
      <span className="text-[0.87rem] text-soft">
        {sizeWords(size)}, from <bdi>{by}</bdi> <Ago at={at} />
      </span>
    </>
  )
}

/** Ours can be taken back at any time: it may never have been for the buyer. That it was there, and who took it back, stays told. */
function Remove({ file, outcome }: { file: Attachment; outcome: Outcome | undefined }) {
  return (
    <details className="text-[0.87rem]">
      <summary className="text-soft">Take it back</summary>
      <ActForm act="remove_file" subject={{ attachmentId: file.id }} outcome={outcome}>
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

import type { Attachment } from '~/domain/attachment'
import { keptFiles } from '~/domain/flag-thread'
import type { FlagPage } from '~/domain/kickoff'
import type { Outcome } from '~/workspace/form/outcome'
import { TakeFileBack } from '~/workspace/form/take-file-back'
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
            <TakeFileBack file={file} outcome={outcome} />
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

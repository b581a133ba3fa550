import type { Attachment } from '~/domain/attachment'
import { TakeFileBack } from '~/workspace/form/take-file-back'
import { Ago } from '~/workspace/shell/clock'
import { sizeWords } from '~/workspace/words/size-words'
import type { MilestoneProps } from './milestone-page'

type AttachedFilesProps = MilestoneProps & { files: readonly Attachment[] }

/** Files to be fetched and opened outside of the browser; ours can be taken back. */
export function AttachedFiles({ page, outcome, files }: AttachedFilesProps) {
  if (files.length === 0) return null
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id} className="text-[0.9rem] wrap-anywhere">
          <File kickoffId={page.milestone.kickoffId} file={file} />
          <TakeFileBack file={file} outcome={outcome} />
        </li>
      ))}
    </ul>
  )
}

function File({ kickoffId, file: { id, name, size, removedAt, removedBy } }: { kickoffId: string; file: Attachment }) {
  if (removedAt) {
    return (
      <span className="text-soft">
        <bdi>{name}</bdi>, taken back by <bdi>{removedBy}</bdi> <Ago at={removedAt} />
      </span>
    )
  }
  return (
    <>
      <a className="text-link" href={`/kickoffs/${kickoffId}/attachments/${id}`} download>
        <bdi>{name}</bdi>
      </a>{' '}
      <span className="text-soft">{sizeWords(size)}</span>
    </>
  )
}

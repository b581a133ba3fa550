import type { Attachment } from '~/domain/attachment'
import { sizeWords } from '~/workspace/words/size-words'

/** Files to be fetched and opened outside of the browser. */
export function AttachedFiles({ kickoffId, files }: { kickoffId: string; files: readonly Attachment[] }) {
  if (files.length === 0) return null
  return (
    <ul>
      {files.map(({ id, name, size, removedAt, removedBy }) => (
        <li key={id} className="text-[0.9rem] wrap-anywhere">
          {removedAt ? (
            <span className="text-soft">
              <bdi>{name}</bdi>, taken back by <bdi>{removedBy}</bdi>
            </span>
          ) : (
            <>
              <a className="text-link" href={`/kickoffs/${kickoffId}/attachments/${id}`} download>
                <bdi>{name}</bdi>
              </a>{' '}
              <span className="text-soft">{sizeWords(size)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

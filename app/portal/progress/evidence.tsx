import type { Attachment } from '~/domain/attachment'
import type { View } from '../view'
import { WebLink } from './web-link'

type Shown = { words: string; link: string | null; attachments: readonly Attachment[] }

/** What was said, linked or attached: files are fetched to be kept, never shown by this site. */
export function Evidence({ view, shown: { words, link, attachments } }: { view: View; shown: Shown }) {
  return (
    <>
      {words && <bdi>{words}</bdi>}
      {link && (
        <span className="at">
          <WebLink href={link} />
        </span>
      )}
      {attachments.map((file) => (
        <span key={file.id} className="at">
          <File view={view} file={file} />
        </span>
      ))}
    </>
  )
}

function File({ view: { t, say, to }, file: { id, name, size, by, removedAt, removedBy } }: { view: View; file: Attachment }) {
  if (removedAt) {
    return (
      <>
        <bdi>{name}</bdi> ({t('portal.file.removed', { by: removedBy ?? by, date: say.instantDay(removedAt) })})
      </>
    )
  }
  return (
    <>
      <a href={to(`attachment/${id}`)} download>
        <bdi>{name}</bdi>
      </a>{' '}
      {say.size(size)}
    </>
  )
}

import type { Attachment } from '~/domain/attachment'
import type { View } from '../view'
import { WebLink } from './web-link'

type Shown = { words: string; link: string | null; attachments: readonly Attachment[] }

/** What was said, linked or attached: files are fetched to be kept, never shown by this site. */
export function Evidence({ view: { say, to }, shown: { words, link, attachments } }: { view: View; shown: Shown }) {
  return (
    <>
      {words && <bdi>{words}</bdi>}
      {link && (
        <span className="at">
          <WebLink href={link} />
        </span>
      )}
      {attachments.map(({ id, name, size }) => (
        <span key={id} className="at">
          <a href={to(`attachment/${id}`)} download>
            <bdi>{name}</bdi>
          </a>{' '}
          {say.size(size)}
        </span>
      ))}
    </>
  )
}

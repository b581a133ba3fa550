import { Link } from '@remix-run/react'
import type { Inbox } from '~/domain/inbox'
import { Ago } from '~/workspace/shell/clock'
import { counted } from '~/workspace/words/count-words'

/** A draft that delivery has not been asked about, and what it still lacks for that. */
export function DraftRow({ draft }: { draft: Inbox['drafts'][number] }) {
  const lacks = draft.lines === 0 ? 'nothing written yet' : draft.recipients === 0 ? 'nobody to send it to yet' : 'ready to look over'
  return (
    <Link className="row row-flag" to={`/kickoffs/${draft.kickoffId}`} data-row>
      <div className="kind plain">
        Draft
        <small>{lacks}</small>
      </div>
      <div className="what">
        <p className="clamp font-serif text-[1.04rem]">
          <bdi>{draft.name}</bdi>
        </p>
        <p className="on">
          {counted(draft.lines, 'line')}, {counted(draft.recipients, 'recipient')}
        </p>
      </div>
      <div className="who">
        <bdi>{draft.account}</bdi>
      </div>
      <div className="due">
        <small>saved</small>
        <Ago at={draft.savedAt} />
      </div>
    </Link>
  )
}

import type { ReactNode } from 'react'
import type { Item } from '~/domain/item'
import { Badge } from '~/ui/badge'
import { approverWords } from '~/workspace/words/approver-words'
import type { Notation } from '~/workspace/words/figure-words'
import { RECIPIENT_ROLE_LABELS } from '~/workspace/words/labels'
import { LineBody } from './line-body'
import { VisibilityWord } from './visibility-word'

type RecordLineProps = { item: Item; notation: Notation; children?: ReactNode }

/** One line of the record, and what is said about it. Internal ones are hatched, so that nobody has to read a label to know. */
export function RecordLine({ item, notation, children }: RecordLineProps) {
  return (
    <li id={`line-${item.id}`} className={item.visibility === 'internal' ? 'record-line internal' : 'record-line'}>
      <div className="min-w-0">
        <LineBody item={item} notation={notation} />
        {item.recipientSections ? <p className="text-[0.87rem] text-soft">{approverWords(item.recipientSections)}</p> : null}
        {children}
      </div>
      <div className="marks">
        {item.recipientRole ? <Badge>{RECIPIENT_ROLE_LABELS[item.recipientRole]}</Badge> : null}
        <VisibilityWord visibility={item.visibility} />
      </div>
    </li>
  )
}

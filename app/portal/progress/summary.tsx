import { confirmableItemIds, unsettledFlags } from '~/domain/buyer-page'
import type { PublishedSection } from '~/domain/item'
import { Changes } from '../letter/changes'
import { offersToDecide, partsOf } from '../page-state'
import { FoldedPart, Part } from '../part/part'
import type { View } from '../view'
import { YourWord } from '../word/your-word'
import { linesToConfirm } from './asks'

/** Whether something in a part is not settled: a flag, an offer to decide about, or a line that waits for the reader's name. */
export function isPartOpen({ page }: Pick<View, 'page'>, part: PublishedSection): boolean {
  const waiting = linesToConfirm(page) > 0 ? confirmableItemIds(page) : []
  return (
    [...unsettledFlags(page), ...offersToDecide(page)].some(({ section }) => section === part.section) ||
    part.items.some((item) => waiting.includes(item.id))
  )
}

/** What is still open of what was agreed: what changed, what was flagged, what waits for the reader's name. */
export function StillOpen({ view }: { view: View }) {
  const { page, t } = view
  const parts = partsOf(page).filter((part) => isPartOpen(view, part))
  const isAsked = linesToConfirm(page) > 0
  if (parts.length === 0 && page.changes.length === 0 && !isAsked) return null
  return (
    <div id="open">
      <h2 className="chapter">{t('portal.still.title')}</h2>
      <Changes view={view} />
      {parts.map((part) => (
        <Part key={part.section} view={view} part={part} />
      ))}
      {isAsked && <YourWord view={view} />}
    </div>
  )
}

/** What was confirmed, with its date and receipt, each part folded until somebody wants to read it. */
export function Kept({ view }: { view: View }) {
  const { page, t } = view
  const parts = partsOf(page).filter((part) => !isPartOpen(view, part))
  return (
    <div id="kept">
      <h2 className="chapter">{t(page.confirmation ? 'portal.kept.title' : 'portal.kept.all')}</h2>
      <p className="how">{t('portal.kept.hint')}</p>
      {parts.map((part) => (
        <FoldedPart key={part.section} view={view} part={part} />
      ))}
      {linesToConfirm(page) === 0 && <YourWord view={view} />}
    </div>
  )
}

import type { View } from '../view'
import { linesToConfirm } from './asks'
import { isPartOpen } from './summary'
import { partsOf } from '../page-state'

/** On a wide window, the page's chapters in its margin. */
export function ProgressIndex({ view }: { view: View }) {
  const { t, page } = view
  const hasOpen = page.changes.length > 0 || linesToConfirm(page) > 0 || partsOf(page).some((part) => isPartOpen(view, part))
  return (
    <nav className="parts" aria-label={t('portal.progress.parts')}>
      <a href="#next">{t('portal.next.title')}</a>
      <a href="#milestone">{t('portal.goal.title')}</a>
      <a href="#need">{t('portal.need.title')}</a>
      {hasOpen && <a href="#open">{t('portal.still.title')}</a>}
      <a href="#kept">{t(page.confirmation ? 'portal.kept.title' : 'portal.kept.all')}</a>
    </nav>
  )
}

import { lookedAt } from '~/domain/buyer-page'
import { nextStop, partsOf, partState } from '../page-state'
import type { View } from '../view'

/** A calm line at the foot of the window: how far the reader is, and the way on. */
export function ProgressBar({ view: { page, t } }: { view: View }) {
  const { seen, total } = lookedAt(page)
  const stop = nextStop(page)
  return (
    <nav className="bar" id="bar" aria-label={t('portal.progress.label')}>
      <progress value={seen} max={total} aria-label={t('portal.progress.label')} />
      <div>
        {stop ? <a href={`#${stop.anchor}`}>{t(`portal.progress.${stop.kind}`)}</a> : <span className="sure">{t('portal.progress.done')}</span>}
        <span>{t('portal.progress.seen', { seen, total })}</span>
      </div>
    </nav>
  )
}

/** On a wide window, the letter's parts in its margin, each with what the reader has said about it. */
export function PartsIndex({ view: { page, t } }: { view: View }) {
  return (
    <nav className="parts" id="parts" aria-label={t('portal.progress.parts')}>
      {partsOf(page).map((part) => (
        <a key={part.section} href={`#${part.section}`} className={`is-${partState(page, part).state}`}>
          {t(`portal.section.${part.section}`)}
        </a>
      ))}
      <a href="#word">{t('portal.word.title')}</a>
    </nav>
  )
}

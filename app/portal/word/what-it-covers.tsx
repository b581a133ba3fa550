import { isAsked, isLookedAt, unsettledFlags } from '~/domain/buyer-page'
import type { PortalFlag } from '~/domain/flag'
import { partsOf } from '../page-state'
import type { View } from '../view'

/** Parts that the reader has said nothing about: their name stands for them too, so they are named. */
export function Unseen({ view: { page, t } }: { view: View }) {
  const parts = partsOf(page).filter((part) => isAsked(page, part.section) && !isLookedAt(page, part.section))
  if (parts.length === 0) return null
  return (
    <div>
      <p>{t('portal.word.unseen', { parts: parts.length })}</p>
      <ul className="list">
        {parts.map(({ section }) => (
          <li key={section}>
            <a href={`#${section}`}>{t(`portal.section.${section}`)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What a confirmation leaves out, by its own words. */
export function StaysOpen({ view: { page, t } }: { view: View }) {
  const flags = unsettledFlags(page)
  const about = (flag: PortalFlag) => flag.lineText ?? `${t(`portal.section.${flag.section}`)} (${t('portal.word.wholePart')})`
  if (flags.length === 0) return null
  return (
    <div>
      <p>{t('portal.word.staysOpen', { count: flags.length })}</p>
      <ul className="list open">
        {flags.map((flag) => (
          <li key={flag.id}>
            <a href={`#f-${flag.id}`}>
              <bdi>{about(flag)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { isAsked } from '~/domain/buyer-page'
import { flagState } from '~/domain/flag-state'
import type { PublishedSection } from '~/domain/item'
import { PortalForm } from '../field'
import { partState } from '../page-state'
import { isReturned, RETURNED_ANCHOR } from '../returned'
import type { View } from '../view'

/** "This is right", or taking that back. The answer is the pressed button's value: submitting the form alone says nothing. */
export function MarkForm({ view, part }: { view: View; part: PublishedSection }) {
  const { t, page } = view
  if (partState(page, part).state === 'confirmed' || !isAsked(page, part.section)) return null
  const isRight = page.marks.includes(part.section)
  const hasFlags = page.flags.some((flag) => flag.section === part.section && flagState(flag) !== 'settled')
  const id = isReturned(view.returned, 'mark', part.section) ? RETURNED_ANCHOR : undefined
  return (
    <div className={isRight ? 'mark-form on' : 'mark-form'} id={id}>
      {isRight && <p>✓ {t(hasFlags ? 'portal.mark.restIsRight' : 'portal.mark.isRight')}</p>}
      <PortalForm view={view} act="mark" hidden={{ version: page.version.number, section: part.section }}>
        <button name="right" value={isRight ? 'no' : 'yes'} className="right">
          {t(isRight ? 'portal.mark.takeBack' : hasFlags ? 'portal.mark.restRight' : 'portal.mark.right')}
        </button>
      </PortalForm>
    </div>
  )
}

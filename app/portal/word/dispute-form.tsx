import { FLAG_LIMITS } from '~/domain/flag'
import { PortalForm, WordsField } from '../field'
import { RETURNED_ANCHOR } from '../returned'
import type { View } from '../view'

/** What was recorded in somebody's name can be objected to by nobody but them: in words, so that no program does it. */
export function DisputeForm({ view, number }: { view: View; number: string }) {
  const { t } = view
  const returned = view.returned?.form === 'dispute' ? view.returned : null
  return (
    <details open={returned !== null} id={returned ? RETURNED_ANCHOR : undefined}>
      <summary>{t('portal.dispute.open')}</summary>
      <PortalForm view={view} act="dispute" hidden={{ number }} className="off">
        <WordsField view={view} form="dispute" returned={returned} name="words" label={t('portal.dispute.words')} hint={t('portal.dispute.hint')} max={FLAG_LIMITS.words} required />
        <button className="go">{t('portal.dispute.submit')}</button>
      </PortalForm>
    </details>
  )
}

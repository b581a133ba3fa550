import type { Attachment } from '~/domain/attachment'
import { keptFiles } from '~/domain/flag-thread'
import { ChoiceField, PortalForm } from './field'
import { isReturned, RETURNED_ANCHOR } from './returned'
import type { View } from './view'

type RemoveFormProps = {
  view: View
  files: readonly Attachment[]
  /** What the files came with. */
  about: { flagId: string } | { itemId: string }
}

/** A file that was brought by mistake is taken back; which one is chosen by a person, so that a program that presses every button removes none. */
export function RemoveForm({ view, files, about }: RemoveFormProps) {
  const { t } = view
  const place = 'flagId' in about ? about.flagId : about.itemId
  const returned = isReturned(view.returned, 'remove', place) ? view.returned : null
  const own = keptFiles(files, 'buyer')
  if (own.length === 0) return null
  return (
    <details open={returned !== null} id={returned ? RETURNED_ANCHOR : undefined}>
      <summary>{t('portal.file.remove')}</summary>
      <PortalForm view={view} act="remove" hidden={about} className="off">
        <ChoiceField
          view={view}
          form="remove"
          returned={returned}
          name="attachmentId"
          legend={t('portal.file.which')}
          options={own.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <button className="plain">{t('portal.file.submit')}</button>
      </PortalForm>
    </details>
  )
}

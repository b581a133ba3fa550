import { FLAG_LIMITS, flagKindSchema } from '~/domain/flag'
import type { Section } from '~/domain/sections'
import { ChoiceField, FileField, PortalForm, TickField, WordsField } from '../field'
import { isReturned, RETURNED_ANCHOR } from '../returned'
import type { View } from '../view'

/**
 * "Something's off", opening under the very line, or for the whole part where `itemId` is null.
 * Nothing in it is chosen or typed beforehand: a program that submits every form flags nothing.
 */
export function FlagForm({ view, section, itemId }: { view: View; section: Section; itemId: string | null }) {
  const { t, page, pageKey } = view
  const returned = isReturned(view.returned, 'flag', itemId ?? section) ? view.returned : null
  const asked = { view, form: 'flag', returned } as const
  const hidden = {
    version: page.version.number,
    section,
    itemId: itemId ?? '',
    idempotencyKey: returned?.typed['idempotencyKey'] ?? pageKey,
  }
  return (
    <details open={returned !== null} id={returned ? RETURNED_ANCHOR : undefined}>
      <summary aria-describedby={itemId ? `l-${itemId}` : `h-${section}`}>
        <span>{t(itemId ? 'portal.flag.off' : 'portal.flag.offPart')}</span>
      </summary>
      <PortalForm view={view} act="flag" hidden={hidden} className="off" withFile>
        <ChoiceField
          {...asked}
          name="kind"
          legend={t('portal.flag.what')}
          options={flagKindSchema.options.map((kind) => ({ value: kind, label: t(`portal.kind.${kind}`) }))}
        />
        <WordsField {...asked} name="words" label={t('portal.flag.words')} hint={t('portal.flag.wordsHint')} max={FLAG_LIMITS.words} required />
        <TickField {...asked} name="beforeStart" label={t('portal.flag.beforeStart')} />
        <FileField {...asked} name="file" label={t('portal.flag.file')} hint={t('portal.flag.fileHint')} />
        <button className="go">{t(itemId ? 'portal.flag.line' : 'portal.flag.part')}</button>
      </PortalForm>
    </details>
  )
}

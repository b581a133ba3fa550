import { unsettledFlags } from '~/domain/buyer-page'
import { LineField, PortalForm } from '../field'
import { TYPED_NAME_LIMIT } from '../forms'
import { isCodeRefused, refusalSentence, RETURNED_ANCHOR } from '../returned'
import type { View } from '../view'

/** The signature. The name is typed by the person, never filled in by us. */
export function ConfirmForm({ view }: { view: View }) {
  const { page, t } = view
  const returned = view.returned?.form === 'confirm' ? view.returned : null
  const asked = { view, form: 'confirm', returned } as const
  return (
    <div id={returned ? RETURNED_ANCHOR : undefined}>
      <PortalForm view={view} act="confirm" hidden={{ version: page.version.number }} className="sign">
        {page.codeRequired && (
          <LineField
            {...asked}
            name="code"
            label={t('portal.code.field')}
            refused={returned?.refusal && isCodeRefused(returned) ? refusalSentence(t, returned.refusal) : undefined}
            max={40}
            autoComplete="one-time-code"
            numeric
            className="digits"
          />
        )}
        <LineField
          {...asked}
          name="typedName"
          label={t('portal.word.name')}
          hint={t('portal.word.nameHint')}
          max={TYPED_NAME_LIMIT}
          autoComplete="name"
          className="pen"
        />
        <button className="go">{t('portal.word.submit', { open: unsettledFlags(page).length })}</button>
      </PortalForm>
    </div>
  )
}

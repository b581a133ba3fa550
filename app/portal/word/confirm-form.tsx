import { unsettledFlags } from '~/domain/buyer-page'
import { LineField, PortalForm } from '../field'
import { TYPED_NAME_LIMIT } from '../forms'
import { isCodeRefused, refusalSentence, RETURNED_ANCHOR, type Returned } from '../returned'
import type { View } from '../view'
import { CodeRequest } from './code-request'

function CodeFields({ view, returned }: { view: View; returned: Returned | null }) {
  const { t } = view
  return (
    <>
      <CodeRequest view={view} />
      <LineField
        view={view}
        form="confirm"
        returned={returned}
        name="code"
        label={t('portal.code.field')}
        refused={returned?.refusal && isCodeRefused(returned) ? refusalSentence(t, returned.refusal) : undefined}
        max={40}
        autoComplete="one-time-code"
        numeric
        className="digits"
      />
    </>
  )
}

/** The signature. The name is typed by the person, never filled in by us but for what they typed before they asked for a code. */
export function ConfirmForm({ view }: { view: View }) {
  const { page, t, codeSent } = view
  const returned = view.returned?.form === 'confirm' || view.returned?.form === 'code' ? view.returned : null
  return (
    <div id={returned ? RETURNED_ANCHOR : undefined}>
      <PortalForm view={view} act="confirm" hidden={{ version: page.version.number }} className="sign">
        {page.codeRequired && <CodeFields view={view} returned={returned} />}
        <LineField
          view={view}
          form="confirm"
          returned={returned}
          name="typedName"
          label={t('portal.word.name')}
          hint={t('portal.word.nameHint')}
          typed={codeSent?.typedName}
          max={TYPED_NAME_LIMIT}
          autoComplete="name"
          className="pen"
        />
        <button className="go">{t('portal.word.submit', { open: unsettledFlags(page).length })}</button>
      </PortalForm>
    </div>
  )
}

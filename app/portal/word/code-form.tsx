import { PortalForm } from '../field'
import { RETURNED_ANCHOR } from '../returned'
import type { View } from '../view'

/** Where the firm asks for it, a code by mail comes before the signature. */
export function CodeForm({ view }: { view: View }) {
  const { t, codeSent } = view
  return (
    <div className="code" id={view.returned?.form === 'code' ? RETURNED_ANCHOR : undefined}>
      <p>{t('portal.code.why')}</p>
      {codeSent && (
        <p className="sure" role="status">
          ✓ {t('portal.code.sent')}
        </p>
      )}
      <PortalForm view={view} act="code" hidden={{}}>
        <button className="plain" name="send" value="yes">
          {t(codeSent ? 'portal.code.askAgain' : 'portal.code.ask')}
        </button>
      </PortalForm>
    </div>
  )
}

import type { View } from '../view'

/** Where the firm asks for it, a code by mail comes before the signature. It is asked for with the name typed so far, which is filled in again. */
export function CodeRequest({ view }: { view: View }) {
  const { t, codeSent, to } = view
  return (
    <div className="code">
      {/* Enter presses the first button of a form: it must be the one that confirms, or it would ask for another code. */}
      <button className="enter" tabIndex={-1} aria-hidden="true" />
      <p>{t('portal.code.why')}</p>
      {codeSent && (
        <p className="sure" role="status">
          ✓ {t('portal.code.sent')}
        </p>
      )}
      <button className="plain" name="send" value="yes" formAction={to('code')} formNoValidate>
        {t(codeSent ? 'portal.code.askAgain' : 'portal.code.ask')}
      </button>
    </div>
  )
}

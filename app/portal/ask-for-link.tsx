import type { FormProblems } from '~/domain/form-problem'
import type { Translate } from '~/language/translator'
import { problemSentence } from './returned'

/** The form that came back: the address as it was typed, and what is wrong with it. */
export type ReturnedAddress = { typed: string; problems: FormProblems }

/** Asks for a new link by the address that was typed; the link goes only to an address on file. */
export function AskForLink({ t, returned }: { t: Translate; returned: ReturnedAddress | null }) {
  const problem = returned?.problems['email']
  return (
    <form method="post" action="/link" className="sign">
      <label className="field">
        {t('portal.link.email')}
        <input
          type="email"
          name="email"
          maxLength={254}
          required
          autoComplete="email"
          dir="ltr"
          defaultValue={returned?.typed}
          autoFocus={problem !== undefined}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem && 'p-email'}
        />
        {problem && (
          <span className="problem" id="p-email">
            {problemSentence(t, 'link', 'email', problem)}
          </span>
        )}
      </label>
      <button className="go">{t('portal.link.submit')}</button>
    </form>
  )
}

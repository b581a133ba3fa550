import type { Passing } from '~/domain/passing'
import { Notice } from '~/ui/notice'

/** Says that nothing is lost, and what to do before the very same form is sent again. */
export function PassingNotice({ passing }: { passing: Passing }) {
  return (
    <Notice tone="flag" role="alert" title={passing === 'away' ? 'We cannot be reached just now.' : 'You are signed out.'}>
      {passing === 'away' ? (
        <p>Nothing was imported, and nothing that you wrote is lost: it is still on this page. Wait a moment and send it again.</p>
      ) : (
        <p>
          Nothing was imported, and nothing that you wrote is lost: it is still on this page.{' '}
          <a className="text-link" href="/sign-in" target="_blank" rel="noopener">
            Sign in in a new tab
          </a>
          , then come back and send it again.
        </p>
      )}
    </Notice>
  )
}

import type { Passing } from '~/domain/passing'
import { Notice } from '~/ui/notice'

type PassingNoticeProps = { passing: Passing; undone?: string }

/** Says that nothing is lost, and what to do before the very same form is sent again. */
export function PassingNotice({ passing, undone = 'This was not saved' }: PassingNoticeProps) {
  const kept = `${undone}, and nothing that you wrote is lost: it is still on this page.`
  return (
    <Notice tone="flag" role="alert" title={passing === 'away' ? 'We cannot be reached just now.' : 'You are signed out.'}>
      {passing === 'away' ? (
        <p>{kept} Wait a moment and send it again.</p>
      ) : (
        <p>
          {kept}{' '}
          <a className="text-link" href="/sign-in" target="_blank" rel="noopener">
            Sign in in a new tab
          </a>
          , then come back and send it again.
        </p>
      )}
    </Notice>
  )
}

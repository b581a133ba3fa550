import { Form, isRouteErrorResponse, Link, useLocation, useRouteError } from '@remix-run/react'
import type { Refusal } from '~/domain/refusal'
import { Button, buttonClass } from '~/ui/button'
import { isUnanswered } from '~/workspace/form/unanswered'
import { useClock } from '~/workspace/shell/clock'
import { agoWords } from '~/workspace/words/day-words'
import { refusalSentence } from '~/workspace/words/refusal-sentence'
import { UnsentPage, unsentOf } from './unsent-page'

type Words = { title: string; text: string; action: 'reload' | 'inbox' | 'sign-out' }

const AWAY: Words = {
  title: 'We cannot reach our database just now',
  text: 'Nothing was lost: what was saved before is safe. This is usually over within seconds. Wait a moment and load the page again.',
  action: 'reload',
}

const NOT_FOUND: Words = {
  title: 'There is no such page',
  text: 'The link may be cut off, or what it led to belongs to another organization. Nothing was changed.',
  action: 'inbox',
}

const BROKEN: Words = {
  title: 'Something went wrong on our side',
  text: 'Nothing that was saved before is lost. We have noted what happened. Load the page again; if it happens once more, tell your admin when.',
  action: 'reload',
}

const UNREACHED: Words = {
  title: 'We cannot be reached just now',
  text: 'Nothing was lost: what was saved before is safe. It may be your connection or our server. Wait a moment and load the page again.',
  action: 'reload',
}

/** The refusal that a page's trouble carries, if it is one. */
export const refusalOf = (value: unknown): Pick<Refusal, 'code' | 'detail'> | null => {
  const isTrouble = (data: unknown): data is { refusal: Pick<Refusal, 'code' | 'detail'> | null } =>
    typeof data === 'object' && data !== null && 'refusal' in data
  return isTrouble(value) ? value.refusal : null
}

function wordsFor(error: unknown, when: (instant: string) => string): Words {
  if (isUnanswered(error)) return UNREACHED
  if (!isRouteErrorResponse(error)) return BROKEN
  const refusal = refusalOf(error.data)
  if (refusal?.code === 'not_a_member') {
    return { title: 'You are not a member here', text: refusalSentence(refusal, when), action: 'sign-out' }
  }
  if (refusal) return { title: 'This cannot be shown', text: refusalSentence(refusal, when), action: 'inbox' }
  if (error.status === 503) return AWAY
  return error.status === 404 || error.status === 405 ? NOT_FOUND : BROKEN
}

/** What a member reads when a page cannot be shown: what happened, that nothing was lost, what to do. */
export function PageTrouble() {
  const { now, timeZone } = useClock()
  const { pathname, search } = useLocation()
  const error = useRouteError()
  const unsent = isRouteErrorResponse(error) ? unsentOf(error.data) : null
  if (unsent) return <UnsentPage form={unsent} />
  const words = wordsFor(error, (instant) => agoWords(instant, now, timeZone))
  return (
    <div className="max-w-xl py-6" role="alert">
      <h1>{words.title}</h1>
      <p className="mt-3 mb-5">{words.text}</p>
      <div className="actions">
        {words.action === 'reload' ? (
          <Link className={buttonClass('primary')} to={`${pathname}${search}`} reloadDocument>
            Load the page again
          </Link>
        ) : null}
        {words.action === 'sign-out' ? (
          <Form method="post" action="/sign-out" reloadDocument>
            <Button tone="primary">Sign out</Button>
          </Form>
        ) : (
          <Link className={buttonClass()} to="/inbox">
            Go to the inbox
          </Link>
        )}
      </div>
    </div>
  )
}

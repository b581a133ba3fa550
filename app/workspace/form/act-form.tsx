import { Form, useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { RefusalCode } from '~/domain/refusal'
import { Notice } from '~/ui/notice'
import { useClock } from '~/workspace/shell/clock'
import { agoWords } from '~/workspace/words/day-words'
import { refusalSentence } from '~/workspace/words/refusal-sentence'
import { outcomeOf, type Outcome } from './outcome'
import { PassingNotice } from './passing-notice'

type ActFormProps = {
  act: string
  /** What the form is about, as hidden fields: whose outcome is whose. */
  subject?: Record<string, string>
  /** What its author saw when they opened it (a revision, a round), as hidden fields. It may be another by the time the form comes back. */
  basis?: Record<string, string>
  outcome: Outcome | undefined
  className?: string
  /** A file can be sent along. */
  withFile?: boolean
  children: (form: ActFormState) => ReactNode
}

/** What the fields of a form need: ids of their own, what came back, and whether it is being sent. */
export type ActFormState = { id: (field: string) => string; outcome: Outcome | undefined; isSending: boolean }

function sendOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

/** When a form comes back, the cursor goes to the first field that is wrong. */
function useFirstProblem(outcome: Outcome | undefined) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = outcome && form.current?.querySelector('[aria-invalid="true"]')
    if (field instanceof HTMLElement) field.focus()
  }, [outcome])
  return form
}

/** A form that asks for one act. A refusal stands above the fields, which keep what was typed. */
export function ActForm({ act, subject = {}, basis = {}, outcome, className = 'form', withFile = false, children }: ActFormProps) {
  const prefix = useId()
  const navigation = useNavigation()
  const own = outcomeOf(outcome, act, subject)
  const form = useFirstProblem(own)
  const sent = navigation.formData
  const isSending = sent?.get('act') === act && Object.entries(subject).every(([name, value]) => sent.get(name) === value)
  return (
    <Form
      ref={form}
      method="post"
      encType={withFile ? 'multipart/form-data' : undefined}
      className={className}
      onKeyDown={sendOnCtrlEnter}
      noValidate
      preventScrollReset
    >
      <input type="hidden" name="act" value={act} />
      {Object.entries({ ...subject, ...basis }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <OutcomeNotice outcome={own} />
      {children({ id: (field) => `${prefix}${field}`, outcome: own, isSending })}
    </Form>
  )
}

/** Somebody else was quicker: the page shows what was, and what is stands elsewhere. */
const OUTRUN: readonly RefusalCode[] = ['flag_already_resolved', 'flag_settled', 'line_gone', 'draft_line_gone', 'line_changed', 'stale_revision', 'already_sent']

/** Why a command was not carried out, in a sentence or two. */
export function OutcomeNotice({ outcome }: { outcome: Outcome | undefined }) {
  const { now, timeZone } = useClock()
  const { pathname, search } = useLocation()
  if (!outcome) return null
  const isOutrun = outcome.refusal !== null && OUTRUN.includes(outcome.refusal.code)
  if (outcome.passing) return <PassingNotice passing={outcome.passing} />
  const words = outcome.refusal
    ? refusalSentence(outcome.refusal, (instant) => agoWords(instant, now, timeZone))
    : 'This is not done yet: please look at the fields below.'
  return (
    <Notice tone={outcome.refusal ? 'flag' : 'late'} role="alert">
      {words}
      {isOutrun ? (
        <>
          {' '}
          <a className="text-link" href={`${pathname}${search}`} target="_blank" rel="noopener">
            See it as it is now, in a new tab
          </a>
        </>
      ) : null}
    </Notice>
  )
}

import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { OutcomeNotice } from '~/workspace/form/act-form'
import type { Outcome } from '~/workspace/form/outcome'
import { Decision } from './decision'
import { HandingBack } from './handing-back'
import { askedFields } from './review-fields'
import type { ReviewView } from './review-view'

/** How many questions are written on the page as it stands. */
function countAsked(form: HTMLFormElement): number {
  const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string')
  return askedFields(Object.fromEntries(fields)).length
}

/** When the form comes back, the cursor goes to the first field that is wrong. */
function useFirstProblem(outcome: Outcome | undefined) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = outcome && form.current?.querySelector('[aria-invalid="true"]')
    if (field instanceof HTMLElement) field.focus()
  }, [outcome])
  return form
}

/** The handoff as one form: what is asked or answered stands in place, and goes off together with the decision at its end. */
export function ReviewForm({ view, children }: { view: ReviewView; children: ReactNode }) {
  const { page, mode, outcome } = view
  const form = useFirstProblem(outcome)
  const navigation = useNavigation()
  const [asked, setAsked] = useState(() => askedFields(outcome?.typed ?? {}).length)
  const act = navigation.formData?.get('act')
  const sending = typeof act === 'string' ? act : null
  const trouble = <OutcomeNotice outcome={outcome} />
  const count = (event: FormEvent<HTMLFormElement>) => setAsked(countAsked(event.currentTarget))
  return (
    <Form ref={form} method="post" noValidate preventScrollReset onInput={count}>
      <input type="hidden" name="revision" value={page.kickoff.revision} />
      {children}
      {mode === 'decide' ? <Decision {...{ view, asked, sending, trouble }} /> : <HandingBack {...{ view, sending, trouble }} />}
    </Form>
  )
}

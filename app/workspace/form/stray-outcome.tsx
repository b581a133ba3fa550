import { OutcomeNotice } from './act-form'
import { KeptWords } from './kept-words'
import type { Outcome } from './outcome'

type StrayOutcomeProps = {
  outcome: Outcome | undefined
  /** Whether the form that was sent still stands on this page, and tells it by itself. */
  hasForm: (outcome: Outcome) => boolean
  /** What was written, to be read and copied. */
  words?: (outcome: Outcome) => string[]
}

/** The page has no fields to point at. */
const NO_SUCH_FIELDS: NonNullable<Outcome['refusal']> = { code: 'invalid_input', detail: {} }

/** What a form learned that is not on the page any more, because what it was about has changed meanwhile: no refusal goes unsaid, no word is lost. */
export function StrayOutcome({ outcome, hasForm, words = () => [] }: StrayOutcomeProps) {
  if (!outcome || hasForm(outcome)) return null
  return (
    <>
      <OutcomeNotice outcome={{ ...outcome, refusal: outcome.refusal ?? NO_SUCH_FIELDS }} />
      <KeptWords words={words(outcome)} />
    </>
  )
}

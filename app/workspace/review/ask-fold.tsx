import { TextArea } from '~/ui/field'
import { errorsOf } from '~/workspace/form/outcome'
import type { ReviewView } from './review-view'

type AskFoldProps = { view: ReviewView; field: string; about: 'line' | 'section' }

/** Room for a question, folded under the very line or section it is about. It opens without script, and stays open while something is written in it. */
export function AskFold({ view: { mode, outcome }, field, about }: AskFoldProps) {
  if (mode !== 'decide') return null
  const typed = outcome?.typed[field] ?? ''
  return (
    <details className="ask" open={typed !== '' || undefined}>
      <summary>Ask about this {about}</summary>
      <TextArea
        id={field}
        name={field}
        dir="auto"
        rows={2}
        maxLength={1000}
        label={`Your question about this ${about}`}
        labelHidden
        hint="It goes to sales when you return the handoff. The buyer never sees it."
        defaultValue={typed}
        errors={errorsOf(outcome, field)}
      />
    </details>
  )
}

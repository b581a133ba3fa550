import { Button } from '~/ui/button'
import { TextArea, TextField } from '~/ui/field'
import { errorsOf } from '~/workspace/form/outcome'
import { dayWords } from '~/workspace/words/day-words'
import type { DependencyProps } from './dependency-row'
import { isBack, StepForm } from './step-form'

/** A day that somebody named elsewhere, on their behalf. */
export function NotePromise(props: DependencyProps) {
  const { dependency, page } = props
  return (
    <details open={isBack('note_promise', props)}>
      <summary className="text-link fold">They named a day</summary>
      <StepForm act="note_promise" className="form mt-2" {...props}>
        {(form) => (
          <>
            <TextField
              id={form.id('promisedOn')}
              name="promisedOn"
              type="date"
              min={page.today}
              label="Which day"
              hint={dependency.dueOn ? `It is needed by ${dayWords(dependency.dueOn)}.` : undefined}
              defaultValue={form.outcome?.typed.promisedOn}
              errors={errorsOf(form.outcome, 'promisedOn')}
            />
            <TextArea
              id={form.id('words')}
              name="words"
              dir="auto"
              maxLength={2000}
              label="Who said so, how, and why if it is later"
              hint="The buyer reads this."
              defaultValue={form.outcome?.typed.words}
              errors={errorsOf(form.outcome, 'words')}
            />
            <div className="actions">
              <Button busy={form.isSending}>Note the day</Button>
            </div>
          </>
        )}
      </StepForm>
    </details>
  )
}

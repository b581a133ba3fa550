import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { errorsOf } from '~/workspace/form/outcome'
import type { DependencyProps } from './dependency-row'
import { FileWithIt, LinkField } from './shown-fields'
import { isBack, StepForm } from './step-form'

/** What came by another way than the buyer's page, on behalf of whoever brought it. What we or a third party owe is accepted with it. */
export function NoteProvided(props: DependencyProps) {
  const isOfBuyer = props.dependency.side === 'buyer' || props.dependency.side === null
  return (
    <details open={isBack('note_provided', props)}>
      <summary className="text-link fold">{isOfBuyer ? 'They gave it elsewhere' : 'It is there'}</summary>
      <StepForm act="note_provided" className="form mt-2" withFile {...props}>
        {(form) => (
          <>
            <TextArea
              id={form.id('words')}
              name="words"
              dir="auto"
              maxLength={2000}
              label="What came, from whom, and how"
              hint={isOfBuyer ? 'The buyer reads this. You accept it in a second step.' : 'The buyer reads this. It counts as accepted.'}
              defaultValue={form.outcome?.typed.words}
              errors={errorsOf(form.outcome, 'words')}
            />
            <LinkField form={form} />
            <FileWithIt form={form} />
            <div className="actions">
              <Button busy={form.isSending}>Note it as provided</Button>
            </div>
          </>
        )}
      </StepForm>
    </details>
  )
}

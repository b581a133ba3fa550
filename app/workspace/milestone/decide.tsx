import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { errorsOf } from '~/workspace/form/outcome'
import type { DependencyProps } from './dependency-row'
import { isBack, StepForm } from './step-form'

/** What was provided is looked at: it will do, or it goes back with what is missing. */
export function Decide(props: DependencyProps) {
  const { dependency } = props
  const isProvided = dependency.state === 'provided'
  return (
    <>
      {isProvided ? (
        <StepForm act="accept" className="decide" {...props}>
          {(form) => (
            <>
              <Button tone="primary" busy={form.isSending}>
                Accept it<span className="sr-only">: {dependency.text}</span>
              </Button>
              <details open={Boolean(form.outcome)}>
                <summary className="text-link fold">With a word</summary>
                <TextArea
                  id={form.id('words')}
                  name="words"
                  dir="auto"
                  maxLength={2000}
                  label="A word with it"
                  hint="The buyer reads this beside the line. It goes with “Accept it”."
                  defaultValue={form.outcome?.typed.words}
                  errors={errorsOf(form.outcome, 'words')}
                />
              </details>
            </>
          )}
        </StepForm>
      ) : null}
      <details open={isBack('send_back', props)}>
        <summary className="text-link fold">{isProvided ? 'Send it back' : 'Send it back after all'}</summary>
        <StepForm act="send_back" className="form mt-2" {...props}>
          {(form) => (
            <>
              <TextArea
                id={form.id('words')}
                name="words"
                dir="auto"
                maxLength={2000}
                label="What is missing"
                hint={`${dependency.owedBy ?? 'The buyer'} ${dependency.owedBy ? 'is mailed this and reads it' : 'reads it'} beside the line.`}
                defaultValue={form.outcome?.typed.words}
                errors={errorsOf(form.outcome, 'words')}
              />
              <div className="actions">
                <Button busy={form.isSending}>Send it back</Button>
              </div>
            </>
          )}
        </StepForm>
      </details>
    </>
  )
}

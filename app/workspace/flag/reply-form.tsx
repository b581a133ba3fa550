import type { FlagPage } from '~/domain/kickoff'
import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { languageWords } from '~/workspace/words/flag-words'
import { FileForBuyer } from './file-field'

type ReplyFormProps = { page: FlagPage; outcome: Outcome | undefined; isOpen: boolean }

/** A word to the buyer that does not end the flag. */
export function ReplyForm({ page, outcome, isOpen }: ReplyFormProps) {
  return (
    <details className="panel mt-5" open={Boolean(outcomeOf(outcome, 'reply')) || !isOpen}>
      <summary>{isOpen ? 'Answer without resolving' : 'Add a word'}</summary>
      <ActForm act="reply" basis={{ kickoffId: page.kickoff.id }} outcome={outcome} withFile>
        {(form) => (
          <>
            <TextArea
              id={form.id('words')}
              name="words"
              dir="auto"
              maxLength={4000}
              label="Your answer"
              hint={`${page.flag.recipientName} is mailed this and reads it beside the line, in ${languageWords(page.kickoff.locale)} as you write it.`}
              defaultValue={form.outcome?.typed.words}
              errors={errorsOf(form.outcome, 'words')}
            />
            <FileForBuyer page={page} form={form} />
            <div className="actions">
              <Button tone={isOpen ? 'quiet' : 'primary'} busy={form.isSending}>
                Send the answer
              </Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

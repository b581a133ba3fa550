import { Button } from '~/ui/button'
import { FieldErrors, Select, TextArea } from '~/ui/field'
import { ActForm, type ActFormState } from '~/workspace/form/act-form'
import { HowKnown } from '~/workspace/form/how-known'
import { errorsOf, outcomeOf } from '~/workspace/form/outcome'
import { keysOf } from '~/workspace/words/labels'
import { VERDICT_LABELS } from '~/workspace/words/milestone-words'
import type { MilestoneProps } from './milestone-page'
import { approversOf } from './what-next'

/** What an approver said by phone or mail, with how it is known. Nothing is chosen or filled in for anybody. */
export function RecordAnswer({ page, outcome }: MilestoneProps) {
  const typed = outcomeOf(outcome, 'record_answer')?.typed
  return (
    <details className="panel mt-3" open={typed !== undefined}>
      <summary>Answered by phone or mail?</summary>
      <ActForm act="record_answer" outcome={outcome}>
        {(form) => (
          <>
            <p className="field-hint">They get a mail and can say that it is not what they said.</p>
            <Select id={form.id('recipientId')} name="recipientId" label="Who" defaultValue={typed?.recipientId ?? ''} errors={errorsOf(form.outcome, 'recipientId')}>
              <option value="">Choose</option>
              {approversOf(page).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <VerdictField form={form} />
            <TextArea
              id={form.id('words')}
              name="words"
              dir="auto"
              maxLength={2000}
              label="Their words"
              hint="For “not yet”: what is missing. Both sides read this."
              defaultValue={typed?.words}
              errors={errorsOf(form.outcome, 'words')}
            />
            <HowKnown form={form} latestDay={page.today} evidenceHint="Who was on the line, which mail. Stays internal." />
            <div className="actions">
              <Button busy={form.isSending}>Record it</Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

function VerdictField({ form }: { form: ActFormState }) {
  const id = form.id('verdict')
  const errors = errorsOf(form.outcome, 'verdict')
  return (
    <fieldset role="radiogroup" id={id} tabIndex={-1} aria-invalid={errors ? true : undefined} aria-describedby={errors ? `${id}-error` : undefined}>
      <legend className="field-label">Is it done?</legend>
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-2">
        {keysOf(VERDICT_LABELS).map((verdict) => (
          <label key={verdict} className="flex items-baseline gap-2">
            <input type="radio" name="verdict" value={verdict} defaultChecked={form.outcome?.typed.verdict === verdict} />
            {VERDICT_LABELS[verdict]}
          </label>
        ))}
      </div>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  )
}

import type { Recipient } from '~/domain/kickoff'
import { Button } from '~/ui/button'
import { FieldErrors } from '~/ui/field'
import { ActForm, type ActFormState } from '~/workspace/form/act-form'
import { HowKnown } from '~/workspace/form/how-known'
import { errorsOf, outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { SECTION_LABELS } from '~/workspace/words/labels'
import { sectionField } from './section-field'

type OnBehalfFormProps = { recipient: Recipient; version: number; outcome: Outcome | undefined }

/** Whether a member may record this person's word: an approver who can be told of it, and never objected to a record. */
export const mayRecord = ({ role, link, disputed, unconfirmedItems }: Recipient) =>
  role === 'approver' && link !== 'revoked' && disputed === null && unconfirmedItems > 0

/** With one section there is nothing to leave out. */
const isDivisible = ({ recordableSections }: Recipient) => recordableSections.length > 1

/** Which parts of it they said yes to: all, unless a member says otherwise. */
function SaidYesTo({ recipient, form }: { recipient: Recipient; form: ActFormState }) {
  if (!isDivisible(recipient)) return null
  const id = form.id('sections')
  const errors = errorsOf(form.outcome, 'sections')
  return (
    <fieldset aria-describedby={errors ? `${id}-error` : undefined}>
      <legend className="field-label">What they said yes to</legend>
      {recipient.recordableSections.map((section) => (
        <label key={section} className="flex items-baseline gap-2 py-1">
          <input
            type="checkbox"
            name={sectionField(section)}
            defaultChecked={form.outcome ? form.outcome.typed[sectionField(section)] === 'on' : true}
            aria-invalid={errors ? true : undefined}
          />{' '}
          {SECTION_LABELS[section]}
        </label>
      ))}
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  )
}

/** What somebody said by phone or mail, recorded with how it is known. Nothing is chosen or filled in for anybody. */
export function OnBehalfForm({ recipient, version, outcome }: OnBehalfFormProps) {
  const subject = { recipientId: recipient.id }
  const typed = outcomeOf(outcome, 'on_behalf', subject)?.typed
  return (
    <details className="mt-0.5" open={Boolean(typed)}>
      <summary className="w-fit py-1 text-[0.87rem] text-soft hover:text-ink">Confirmed by phone or mail?</summary>
      <ActForm act="on_behalf" subject={subject} basis={{ version: String(version), ...(isDivisible(recipient) ? { bySection: 'yes' } : {}) }} outcome={outcome}>
        {(form) => (
          <>
            <p className="field-hint">
              What <bdi>{recipient.name}</bdi> is asked for and did not flag in version {version}. They get a mail and can say that it is not what they said.
            </p>
            <SaidYesTo recipient={recipient} form={form} />
            <HowKnown
              form={form}
              dayHint={`Since version ${version} was published.`}
              evidenceHint="Their words, who was on the line, which mail. Stays internal."
            />
            <div className="actions">
              <Button busy={form.isSending}>Record it</Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

import type { Condition } from '~/domain/milestone-record'
import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf, wordsOf } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { Ago } from '~/workspace/shell/clock'
import { AttachedFiles } from './attached-files'
import { hasForm, mayMark } from './has-form'
import type { MilestoneProps } from './milestone-page'
import { OutsideLink } from './outside-link'
import { FileWithIt, LinkField } from './shown-fields'
import { focusPlace } from './use-focus-kept'

type ConditionProps = MilestoneProps & { condition: Condition }

/** One line of the done-when: met, with what shows it; or the form that marks it. */
export function ConditionRow(props: ConditionProps) {
  const { condition, page, outcome } = props
  return (
    <li {...focusPlace(`condition-${condition.hash}`)} data-row className="row condition">
      <p className="needed" dir="auto">
        {condition.text}
      </p>
      {outcome?.typed.hash === condition.hash ? (
        <div className="stray">
          <StrayOutcome outcome={outcome} hasForm={(sent) => hasForm(page, sent)} words={(sent) => wordsOf(sent, ['words', 'link'])} />
        </div>
      ) : null}
      {condition.met ? <Met {...props} met={condition.met} /> : mayMark(page) ? <Mark {...props} /> : <p className="text-soft">Not marked.</p>}
    </li>
  )
}

function Met({ condition, met, page, outcome }: ConditionProps & { met: NonNullable<Condition['met']> }) {
  return (
    <div className="met">
      <p className="text-[0.9rem]">
        <b className="text-sure">Done</b>{' '}
        <span className="text-soft">
          says <bdi>{met.by}</bdi>, <Ago at={met.at} />
        </span>
      </p>
      {met.words ? (
        <p className="whitespace-pre-line wrap-anywhere" dir="auto">
          {met.words}
        </p>
      ) : null}
      {met.link ? <OutsideLink address={met.link} /> : null}
      <AttachedFiles page={page} outcome={outcome} files={met.attachments} />
      {mayMark(page) ? <TakeBack condition={condition} page={page} outcome={outcome} /> : null}
    </div>
  )
}

function TakeBack({ condition: { hash }, page: { milestone }, outcome }: ConditionProps) {
  return (
    <details open={outcomeOf(outcome, 'unmark', { hash }) !== undefined}>
      <summary className="text-link fold">Take it back</summary>
      <ActForm act="unmark" subject={{ hash }} outcome={outcome} className="form mt-2">
        {(form) => (
          <>
            <p className="field-hint">
              The line is open again{milestone.claimedAt ? ', and the buyer is no longer asked whether all is done' : ''}. The history says that it was marked.
            </p>
            <div className="actions">
              <Button busy={form.isSending}>Take the mark back</Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

function Mark({ condition: { hash }, page, outcome }: ConditionProps) {
  const subject = { hash }
  return (
    <details open={outcomeOf(outcome, 'mark', subject) !== undefined}>
      <summary className="text-link fold">Mark it as done</summary>
      <ActForm act="mark" subject={subject} basis={{ kickoffId: page.milestone.kickoffId }} outcome={outcome} className="form mt-2" withFile>
        {(form) => (
          <>
            <TextArea
              id={form.id('words')}
              name="words"
              dir="auto"
              maxLength={2000}
              label="What shows it"
              hint="The buyer reads this beside the line, and opens the link and the file."
              defaultValue={form.outcome?.typed.words}
              errors={errorsOf(form.outcome, 'words')}
            />
            <LinkField form={form} />
            <FileWithIt form={form} />
            <div className="actions">
              <Button tone="primary" busy={form.isSending}>
                It is done
              </Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

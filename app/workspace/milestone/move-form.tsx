import { Button } from '~/ui/button'
import { Select, TextArea, TextField } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { dayWords } from '~/workspace/words/day-words'
import { keysOf } from '~/workspace/words/labels'
import { MOVE_REASON_LABELS } from '~/workspace/words/milestone-words'
import type { MilestoneProps } from './milestone-page'

/** The next day on which the firm works, where the day that was chosen is none. */
function nextWorkingDay(outcome: Outcome | undefined): string | undefined {
  const next = outcome?.refusal?.code === 'day_off' ? outcome.refusal.detail.next : null
  return typeof next === 'string' ? next : undefined
}

/** A new date, why, and the sentence for the buyer. */
export function MoveForm({ page: { milestone, moves, today }, outcome }: MilestoneProps) {
  const { dueOn } = milestone
  const typed = outcomeOf(outcome, 'move')?.typed
  return (
    <details key={moves.length} className="panel mt-3" open={typed !== undefined || dueOn === null}>
      <summary>{dueOn ? 'Move the date' : 'Name a date'}</summary>
      <ActForm act="move" basis={{ from: dueOn ?? '' }} outcome={outcome}>
        {(form) => {
          const instead = nextWorkingDay(form.outcome)
          return (
            <>
              <TextField
                id={form.id('to')}
                name="to"
                type="date"
                min={today}
                label="The new date"
                hint={dueOn ? `It is ${dayWords(dueOn)} now.` : undefined}
                defaultValue={typed?.instead ?? typed?.to}
                errors={errorsOf(form.outcome, 'to')}
              />
              <Select id={form.id('reason')} name="reason" label="Why" hint="Stays internal as a count; it teaches the next deal." defaultValue={typed?.reason ?? ''} errors={errorsOf(form.outcome, 'reason')}>
                <option value="">Choose</option>
                {keysOf(MOVE_REASON_LABELS).map((reason) => (
                  <option key={reason} value={reason}>
                    {MOVE_REASON_LABELS[reason]}
                  </option>
                ))}
              </Select>
              <TextArea
                id={form.id('words')}
                name="words"
                dir="auto"
                maxLength={500}
                label="The sentence for the buyer"
                hint="They read it beside the new date; the first date stays in sight."
                defaultValue={typed?.words}
                errors={errorsOf(form.outcome, 'words')}
              />
              <div className="actions">
                <Button tone="primary" busy={form.isSending}>
                  {dueOn ? 'Move the date' : 'Name the date'}
                </Button>
                {instead ? (
                  <Button name="instead" value={instead}>
                    Take {dayWords(instead)}
                  </Button>
                ) : null}
              </div>
            </>
          )
        }}
      </ActForm>
    </details>
  )
}

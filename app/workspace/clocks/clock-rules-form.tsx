import { Button } from '~/ui/button'
import { FieldErrors, Select, TextField } from '~/ui/field'
import { ActForm, type ActFormState } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'
import { keysOf } from '~/workspace/words/labels'
import { ESCALATION_LABELS, REMINDER_FIELDS, WEEKDAYS } from './clock-fields'
import type { ClockSettingsProps } from './clock-settings-page'

const REMINDER_LABELS = ['First reminder', 'Second', 'Third and last']

/** The days of the week that count, when silent buyers are reminded, who hears of overdue flags, and when a kickoff counts as stalled. */
export function ClockRulesForm({ page: { rules }, outcome }: ClockSettingsProps) {
  return (
    <ActForm act="rules" outcome={outcome}>
      {(form) => (
        <>
          <WorkingDays form={form} chosen={rules.workingDays} />
          <fieldset className="pair reminder-days">
            <legend className="field-label mb-2">Business days without a word until a buyer is reminded</legend>
            {REMINDER_FIELDS.map((name, place) => (
              <TextField
                key={name}
                id={form.id(name)}
                name={name}
                label={REMINDER_LABELS[place]}
                inputMode="numeric"
                maxLength={2}
                autoComplete="off"
                defaultValue={form.outcome?.typed[name] ?? rules.reminderDays[place]}
                errors={errorsOf(form.outcome, name)}
              />
            ))}
          </fieldset>
          <p className="field-hint">
            In the reader’s own working hours, and no more once they confirm, flag or say that they are away. Leave a field empty to remind less often.
          </p>
          <Select
            id={form.id('escalateTo')}
            name="escalateTo"
            label="Who hears that a flag is overdue, besides its owner"
            hint="Once each time it is opened. Owners get a daily mail of what waits, at eight in the morning."
            defaultValue={form.outcome?.typed.escalateTo ?? rules.escalateTo}
            errors={errorsOf(form.outcome, 'escalateTo')}
          >
            {keysOf(ESCALATION_LABELS).map((who) => (
              <option key={who} value={who}>
                {ESCALATION_LABELS[who]}
              </option>
            ))}
          </Select>
          <TextField
            id={form.id('stallDays')}
            name="stallDays"
            label="Business days without a move until somebody is told"
            hint="Whoever’s turn it is, once, with the next step. From the first draft to the first milestone."
            inputMode="numeric"
            maxLength={2}
            autoComplete="off"
            defaultValue={form.outcome?.typed.stallDays ?? rules.stallDays}
            errors={errorsOf(form.outcome, 'stallDays')}
          />
          <div className="actions">
            <Button busy={form.isSending}>Save days and reminders</Button>
          </div>
        </>
      )}
    </ActForm>
  )
}

function WorkingDays({ form, chosen }: { form: ActFormState; chosen: readonly number[] }) {
  const id = form.id('workingDays')
  const errors = errorsOf(form.outcome, 'workingDays')
  return (
    <fieldset aria-describedby={errors ? `${id}-error` : undefined}>
      <legend className="field-label">The firm works on</legend>
      <div className="weekdays">
        {WEEKDAYS.map(({ day, field, label }) => (
          <label key={field}>
            <input type="checkbox" name={field} defaultChecked={form.outcome ? form.outcome.typed[field] === 'on' : chosen.includes(day)} /> {label}
          </label>
        ))}
      </div>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  )
}

import { Button } from '~/ui/button'
import { Select, TextField } from '~/ui/field'
import { ActForm, type ActFormState } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf } from '~/workspace/form/outcome'
import type { SettingsProps } from './settings-page'

type FirmFormProps = Pick<SettingsProps, 'page' | 'outcome'> & { timeZones: string[] }

/** The firm's name and colour, and the rules for its links. */
export function FirmForm({ page: { settings }, outcome, timeZones }: FirmFormProps) {
  const typedZone = outcomeOf(outcome, 'organization')?.typed.timeZone
  const zones = typedZone && !timeZones.includes(typedZone) ? [typedZone, ...timeZones] : timeZones
  return (
    <ActForm act="organization" outcome={outcome}>
      {(form) => (
        <>
          <fieldset className="pair">
            <legend className="sr-only">The firm</legend>
            <TextField {...control(form, 'name', settings.name)} label="Name" hint="On every page and in every mail." dir="auto" maxLength={120} />
            <TextField
              {...control(form, 'accent', settings.accent)}
              type="color"
              label="Colour"
              hint="Made lighter or darker only where it would be hard to read."
            />
            <Select {...control(form, 'timeZone', settings.timeZone)} label="Time zone" hint="Due times are business days here.">
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </Select>
            <TextField
              {...control(form, 'linkDays', String(settings.linkDays))}
              inputMode="numeric"
              maxLength={3}
              label="Links live for how many days"
              hint="From the last time that they were used."
            />
          </fieldset>
          <CodeChoice isOn={form.outcome ? form.outcome.typed.codeBeforeConfirming === 'on' : settings.codeBeforeConfirming} />
          <ContradictionChoice isOn={form.outcome ? form.outcome.typed.showContradictions === 'on' : settings.showContradictions} />
          <div className="actions">
            <Button busy={form.isSending}>Save the firm’s settings</Button>
          </div>
        </>
      )}
    </ActForm>
  )
}

const control = (form: ActFormState, name: string, value: string) => ({
  id: form.id(name),
  name,
  defaultValue: form.outcome?.typed[name] ?? value,
  errors: errorsOf(form.outcome, name),
})

function CodeChoice({ isOn }: { isOn: boolean }) {
  return (
    <label className="choice">
      <input type="checkbox" name="codeBeforeConfirming" defaultChecked={isOn} />
      <b>Ask for a code before confirming</b>
      <small>Buyers get six digits by mail and type them beside their name: proof that the mailbox is theirs.</small>
    </label>
  )
}

function ContradictionChoice({ isOn }: { isOn: boolean }) {
  return (
    <label className="choice">
      <input type="checkbox" name="showContradictions" defaultChecked={isOn} />
      <b>Tell the buyer’s people where they differ</b>
      <small>Who flags what a colleague confirmed reads that the colleague sees it differently, by name, not in their words. You always hear of it.</small>
    </label>
  )
}

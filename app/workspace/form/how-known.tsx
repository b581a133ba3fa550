import { Select, TextArea, TextField } from '~/ui/field'
import { CHANNEL_LABELS, keysOf } from '~/workspace/words/labels'
import type { ActFormState } from './act-form'
import { errorsOf } from './outcome'

type Props = { form: ActFormState; evidenceHint: string; dayHint?: string; latestDay?: string }

/** How and when somebody's word reached us that a member records in their name; internal. Nothing is chosen beforehand. */
export function HowKnown({ form, evidenceHint, dayHint, latestDay }: Props) {
  const typed = form.outcome?.typed
  return (
    <>
      <Select id={form.id('channel')} name="channel" label="How" defaultValue={typed?.channel ?? ''} errors={errorsOf(form.outcome, 'channel')}>
        <option value="">Choose</option>
        {keysOf(CHANNEL_LABELS).map((channel) => (
          <option key={channel} value={channel}>
            {CHANNEL_LABELS[channel]}
          </option>
        ))}
      </Select>
      <TextField
        id={form.id('givenOn')}
        name="givenOn"
        type="date"
        max={latestDay}
        label="On which day"
        hint={dayHint}
        defaultValue={typed?.givenOn}
        errors={errorsOf(form.outcome, 'givenOn')}
      />
      <TextArea
        id={form.id('evidence')}
        name="evidence"
        dir="auto"
        maxLength={2000}
        label="How you know"
        hint={evidenceHint}
        defaultValue={typed?.evidence}
        errors={errorsOf(form.outcome, 'evidence')}
      />
    </>
  )
}

import { Link } from '@remix-run/react'
import type { FlagPage } from '~/domain/kickoff'
import { TextField } from '~/ui/field'
import type { ActFormState } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'

/** What doing it at our cost takes, and whether the record says so, too. */
export function HonourFields({ page: { flag, kickoff }, form }: { page: FlagPage; form: ActFormState }) {
  return (
    <div className="at-our-cost">
      <TextField
        id={form.id('hours')}
        name="hours"
        inputMode="decimal"
        maxLength={8}
        autoComplete="off"
        label="Hours that it takes"
        hint={
          <>
            They go into the <Link className="text-link" to={`/kickoffs/${kickoff.id}/promises`}>ledger of promises</Link> as not priced.{' '}
            <bdi>{flag.recipientName}</bdi> reads that we do it at our cost, and no hours.
          </>
        }
        defaultValue={form.outcome?.typed.hours ?? ''}
        errors={errorsOf(form.outcome, 'hours')}
      />
      <label className="flex items-center gap-2">
        <input type="checkbox" name="withChange" value="yes" defaultChecked={form.outcome?.typed.withChange === 'yes'} />
        Change the record with it, and publish the next version
      </label>
    </div>
  )
}

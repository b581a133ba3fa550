import type { Criterion } from '~/domain/fit'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { ActForm, type ActFormState } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'
import { rowField, rowsSent } from './form-rows'
import type { RulesProps } from './handover-rules-page'

/** Rows for new criteria: a form that needs no script cannot grow. */
const SPARE = 2
const MOST = 20

/** The firm's criteria of good work: named, weighted, added and removed; saving a change makes a new version. */
export function CriteriaForm({ page: { definition }, outcome }: RulesProps) {
  const { criteria } = definition
  return (
    <ActForm act="fit" outcome={outcome} className="form wide-form">
      {(form) => {
        const rows = Math.max(Math.min(criteria.length + SPARE, MOST), rowsSent(form.outcome?.typed ?? {}, 'name'))
        return (
          <>
            <p className="text-[0.93rem] text-soft">
              Sales and delivery score each deal by these, from 1 to 5. A weight of 10 counts ten times as much as a weight of 1.
            </p>
            <ul className="criteria-rows">
              {Array.from({ length: rows }, (_, row) => (
                <CriterionRow key={row} form={form} row={row} criterion={criteria[row]} />
              ))}
            </ul>
            <div className="actions">
              <Button busy={form.isSending}>Save as version {definition.version + 1}</Button>
              <span className="text-[0.87rem] text-soft">Holds for deals that nobody has scored yet.</span>
            </div>
          </>
        )
      }}
    </ActForm>
  )
}

type CriterionRowProps = { form: ActFormState; row: number; criterion: Criterion | undefined }

function CriterionRow({ form, row, criterion }: CriterionRowProps) {
  const removed = rowField('remove', row)
  const control = (name: 'name' | 'question' | 'weight', before: string) => {
    const field = rowField(name, row)
    return { id: form.id(field), name: field, autoComplete: 'off', defaultValue: form.outcome?.typed[field] ?? before, errors: errorsOf(form.outcome, field) }
  }
  return (
    <li>
      <fieldset className="criterion-row">
        <legend className="sr-only">{criterion ? criterion.name : 'A new criterion'}</legend>
        <input type="hidden" name={rowField('key', row)} value={criterion?.key ?? ''} />
        <TextField {...control('name', criterion?.name ?? '')} label={criterion ? 'Criterion' : 'A new criterion'} className="whole" placeholder={criterion ? undefined : 'Another criterion'} dir="auto" maxLength={60} />
        <TextField {...control('question', criterion?.question ?? '')} label="What it asks" className="whole" dir="auto" maxLength={200} />
        <TextField {...control('weight', String(criterion?.weight ?? 5))} label="Weight" inputMode="numeric" maxLength={2} />
        {criterion ? (
          <label className="remove">
            <input type="checkbox" name={removed} defaultChecked={form.outcome?.typed[removed] === 'on'} aria-label={`Remove ${criterion.name}`} /> Remove
          </label>
        ) : null}
      </fieldset>
    </li>
  )
}

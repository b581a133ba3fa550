import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { ActForm, type ActFormState } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'
import { rowField, rowsSent } from './form-rows'
import type { RulesProps } from './handover-rules-page'

/** Rows for more than there is: a form that needs no script cannot grow. */
const SPARE = 2

/** What an hour costs, currency by currency; the list is saved as a whole. */
export function HourCostsForm({ page: { hourCosts }, outcome }: RulesProps) {
  return (
    <ActForm act="hour_costs" outcome={outcome}>
      {(form) => {
        const rows = Math.max(hourCosts.length + SPARE, rowsSent(form.outcome?.typed ?? {}, 'currency'))
        return (
          <>
            <p className="text-[0.93rem] text-soft">
              Salaries, tools and rooms, without your margin. Unpriced hours times this are what a deal puts at risk. Empty a row to take it out.
            </p>
            <ul className="cost-rows">
              {Array.from({ length: rows }, (_, row) => (
                <li key={row}>
                  <fieldset className="cost-row">
                    <legend className="sr-only">{costRowName(hourCosts, row)}</legend>
                    <CostField form={form} row={row} name="currency" label="Currency" before={hourCosts[row]?.currency} />
                    <CostField form={form} row={row} name="hourCost" label="An hour costs" before={hourCosts[row]?.hourCost} />
                  </fieldset>
                </li>
              ))}
            </ul>
            <div className="actions">
              <Button busy={form.isSending}>Save what an hour costs</Button>
            </div>
          </>
        )
      }}
    </ActForm>
  )
}

/** What tells a row from the others where only one of its fields is heard. */
function costRowName(hourCosts: RulesProps['page']['hourCosts'], row: number): string {
  const known = hourCosts[row]?.currency
  return known ? `Hours of deals in ${known}` : `Another currency, row ${row + 1}`
}

type CostFieldProps = { form: ActFormState; row: number; name: 'currency' | 'hourCost'; label: string; before: string | undefined }

function CostField({ form, row, name, label, before }: CostFieldProps) {
  const field = rowField(name, row)
  const isCode = name === 'currency'
  return (
    <TextField
      id={form.id(field)}
      name={field}
      label={label}
      placeholder={isCode ? 'EUR' : undefined}
      maxLength={isCode ? 3 : 17}
      inputMode={isCode ? 'text' : 'decimal'}
      autoComplete="off"
      defaultValue={form.outcome?.typed[field] ?? before}
      errors={errorsOf(form.outcome, field)}
    />
  )
}

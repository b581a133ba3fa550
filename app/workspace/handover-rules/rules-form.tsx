import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'
import type { RulesProps } from './handover-rules-page'

/** The usual margin, how much of it may be at risk, and whether who sold may accept. */
export function RulesForm({ page: { rules }, outcome }: RulesProps) {
  return (
    <ActForm act="rules" outcome={outcome}>
      {(form) => {
        const percent = (name: 'plannedMargin' | 'exposureThreshold') => ({
          id: form.id(name),
          name,
          inputMode: 'decimal' as const,
          maxLength: 6,
          autoComplete: 'off',
          defaultValue: form.outcome?.typed[name] ?? rules[name],
          errors: errorsOf(form.outcome, name),
        })
        return (
          <>
            <fieldset className="pair">
              <legend className="sr-only">Margin</legend>
              <TextField {...percent('plannedMargin')} label="Planned margin, in percent of the price" hint="For every deal that has none of its own." />
              <TextField
                {...percent('exposureThreshold')}
                label="Of that, in percent, may be at risk"
                hint="Above it the deal’s delivery owner or an admin decides."
              />
            </fieldset>
            <label className="choice">
              <input type="checkbox" name="ownReviewAllowed" defaultChecked={form.outcome ? form.outcome.typed.ownReviewAllowed === 'on' : rules.ownReviewAllowed} />
              <b>Who sold a deal may accept it for delivery too</b>
              <small>For very small firms. Elsewhere the second pair of eyes is the point of it.</small>
            </label>
            <div className="actions">
              <Button busy={form.isSending}>Save the rules</Button>
            </div>
          </>
        )
      }}
    </ActForm>
  )
}

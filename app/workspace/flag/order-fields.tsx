import type { FlagPage } from '~/domain/kickoff'
import { TextArea, TextField } from '~/ui/field'
import type { ActFormState } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'

/** The price of a change, and what happens if the buyer declines it; the change itself is said below, as for an amendment. */
export function OrderFields({ page, form }: { page: FlagPage; form: ActFormState }) {
  const field = (name: string, before = '') => ({
    id: form.id(name),
    name,
    defaultValue: form.outcome?.typed[name] ?? before,
    errors: errorsOf(form.outcome, name),
  })
  return (
    <div className="at-a-price">
      <div className="pair">
        <TextField {...field('reference')} maxLength={60} autoComplete="off" dir="auto" label="Reference" hint="As your own papers call it, say CO-7." />
        <TextField {...field('price')} inputMode="decimal" maxLength={18} autoComplete="off" label="Price" hint="With a minus where it makes the deal cheaper." />
        <TextField {...field('priceCurrency', page.currency)} maxLength={3} autoComplete="off" label="Currency" hint="Three letters." />
      </div>
      <TextArea
        {...field('ifDeclined')}
        dir="auto"
        rows={2}
        maxLength={1000}
        label="What happens if they decline"
        hint="They read it beside the price, before they decide."
      />
    </div>
  )
}

import type { FieldMetadata } from '@conform-to/react'
import type { Draft } from '~/domain/kickoff'
import { Select, TextField } from '~/ui/field'
import { DEAL_TYPE_LABELS, ROLE_LABELS } from '~/workspace/words/labels'
import { CURRENCIES, LOCALES } from './choices'
import type { DealForm, HandoffForm } from './handoff-form'

type DealFieldsProps = { deal: FieldMetadata<DealForm, HandoffForm>; owners: Draft['owners'] }

const control = (field: FieldMetadata<string | undefined>) => ({
  id: field.id,
  name: field.name,
  defaultValue: field.initialValue ?? '',
  errors: field.errors,
})

const optionsOf = (choices: Iterable<readonly [string, string]>) =>
  [...choices].map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ))

/** What was closed-won. The buyer sees none of it, except in which language they read. */
export function DealFields({ deal, owners }: DealFieldsProps) {
  const fields = deal.getFieldset()
  const owner = [['', 'Choose'] as const, ...owners.map(({ id, name, role }) => [id, `${name}, ${ROLE_LABELS[role].toLowerCase()}`] as const)]
  const locale = fields.locale.initialValue ?? ''
  const locales = LOCALES.some(([value]) => value === locale) || !locale ? LOCALES : [...LOCALES, [locale, locale] as const]
  return (
    <fieldset id="deal" className="section-editor">
      <legend>The deal</legend>
      <p className="field-hint">The buyer reads the account’s name and who the two owners are; the rest stays internal.</p>
      <div className="deal-grid">
        <TextField {...control(fields.account)} className="span-3" label="Account" hint="Whom you sold to" maxLength={200} dir="auto" />
        <TextField {...control(fields.name)} className="span-3" label="Deal" hint="As your CRM calls it" maxLength={200} dir="auto" />
        <Select {...control(fields.dealType)} className="span-2" label="Type">
          {optionsOf(Object.entries(DEAL_TYPE_LABELS))}
        </Select>
        <TextField {...control(fields.amount)} className="span-1" label="Amount" inputMode="decimal" maxLength={20} />
        <TextField {...control(fields.currency)} className="span-1" label="Currency" list="currencies" maxLength={3} autoCapitalize="characters" />
        <TextField {...control(fields.closedOn)} className="span-2" label="Closed on" type="date" />
        <Select {...control(fields.salesOwnerId)} className="span-2" label="Sales owner">
          {optionsOf(owner)}
        </Select>
        <Select {...control(fields.deliveryOwnerId)} className="span-2" label="Delivery owner">
          {optionsOf(owner)}
        </Select>
        <Select {...control(fields.locale)} className="span-2" label="The buyer reads">
          {optionsOf(locales)}
        </Select>
      </div>
      <datalist id="currencies">{optionsOf(CURRENCIES.map((code) => [code, code] as const))}</datalist>
    </fieldset>
  )
}

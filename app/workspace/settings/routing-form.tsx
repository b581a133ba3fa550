import type { OwnerRole } from '~/domain/member'
import type { Section } from '~/domain/sections'
import { Button } from '~/ui/button'
import { FieldErrors } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'
import { keysOf, SECTION_LABELS } from '~/workspace/words/labels'
import type { SettingsProps } from './settings-page'

/** The two who can own a flag. */
export const OWNERS: readonly (readonly [OwnerRole, string])[] = [
  ['sales', 'Sales owner'],
  ['delivery', 'Delivery owner'],
]

/** The buyer never sees the buyer context, so that nobody can flag it. */
export const FLAGGABLE = keysOf(SECTION_LABELS).filter((section) => section !== 'buyer_context')

/** Which of a deal's two owners a flag goes to. */
export function RoutingForm({ page, outcome }: Pick<SettingsProps, 'page' | 'outcome'>) {
  return (
    <ActForm act="routing" outcome={outcome} className="form">
      {(form) => (
        <>
          <div className="routing">
            {FLAGGABLE.map((section) => (
              <RoutingRow key={section} section={section} owner={form.outcome?.typed[section] ?? page.routing[section]} id={form.id(section)} errors={errorsOf(form.outcome, section)} />
            ))}
          </div>
          <div className="actions">
            <Button busy={form.isSending}>Save who answers</Button>
          </div>
        </>
      )}
    </ActForm>
  )
}

type RoutingRowProps = { section: Section; owner: string | undefined; id: string; errors: string[] | undefined }

function RoutingRow({ section, owner, id, errors }: RoutingRowProps) {
  return (
    <fieldset className="routing-row">
      <legend className="sr-only">{SECTION_LABELS[section]}</legend>
      <span aria-hidden="true">{SECTION_LABELS[section]}</span>
      {OWNERS.map(([role, label]) => (
        <label key={role}>
          <input type="radio" name={section} value={role} defaultChecked={owner === role} /> {label}
        </label>
      ))}
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  )
}

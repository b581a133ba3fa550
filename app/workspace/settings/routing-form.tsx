import type { OwnerRole } from '~/domain/member'
import type { Section } from '~/domain/section'
import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import { keysOf, SECTION_LABELS } from '~/workspace/words/labels'
import type { SettingsProps } from './settings-page'

const SIDES: readonly (readonly [OwnerRole, string])[] = [
  ['sales', 'Sales owner'],
  ['delivery', 'Delivery owner'],
]

/** The buyer never sees the buyer context, so that nobody can flag it. */
const flaggable = keysOf(SECTION_LABELS).filter((section) => section !== 'buyer_context')

/** Which of a deal's two owners a flag goes to. */
export function RoutingForm({ page, outcome, isAdmin }: SettingsProps) {
  return (
    <ActForm act="routing" outcome={outcome} className="form">
      {(form) => (
        <>
          <div className="routing">
            {flaggable.map((section) => (
              <RoutingRow key={section} section={section} owner={page.routing[section]} isAdmin={isAdmin} />
            ))}
          </div>
          {isAdmin ? (
            <div className="actions">
              <Button busy={form.isSending}>Save who answers</Button>
            </div>
          ) : null}
        </>
      )}
    </ActForm>
  )
}

type RoutingRowProps = { section: Section; owner: OwnerRole | undefined; isAdmin: boolean }

function RoutingRow({ section, owner, isAdmin }: RoutingRowProps) {
  return (
    <fieldset disabled={!isAdmin} className="routing-row">
      <legend className="sr-only">{SECTION_LABELS[section]}</legend>
      <span aria-hidden="true">{SECTION_LABELS[section]}</span>
      {SIDES.map(([side, label]) => (
        <label key={side}>
          <input type="radio" name={section} value={side} defaultChecked={owner === side} /> {label}
        </label>
      ))}
    </fieldset>
  )
}

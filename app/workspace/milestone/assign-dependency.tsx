import type { Dependency } from '~/domain/dependency'
import { Button } from '~/ui/button'
import { Select } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf } from '~/workspace/form/outcome'
import type { DependencyProps } from './dependency-row'

/** Who is asked and reminded, whose it is where the handoff does not say, and whether the first milestone waits for it. */
export function AssignDependency({ dependency, asksWho, page, outcome }: DependencyProps) {
  const subject = { itemId: dependency.itemId }
  return (
    <details open={asksWho || outcomeOf(outcome, 'assign', subject) !== undefined}>
      <summary className="text-link fold">Who owes it</summary>
      <ActForm act="assign" subject={subject} outcome={outcome} className="form mt-2">
        {(form) => (
          <>
            {asksWho ? <p className="field-hint">{whyAsked(dependency)}</p> : null}
            <OwesField dependency={dependency} page={page} id={form.id('owes')} typed={form.outcome?.typed.owes} errors={errorsOf(form.outcome, 'owes')} />
            <label className="flex items-baseline gap-2">
              <input type="checkbox" name="forMilestone" value="yes" defaultChecked={form.outcome ? form.outcome.typed.forMilestone === 'yes' : dependency.forMilestone} />
              The first milestone waits for it
            </label>
            <div className="actions">
              <Button busy={form.isSending}>Keep it so</Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

function whyAsked({ side, hasLeft }: Dependency): string {
  if (hasLeft) return 'Whoever owed this has no link any more, so nobody is asked or reminded. Name who owes it now.'
  return side === null
    ? 'The handoff does not say whose this is, so nobody is asked or reminded. Say who owes it.'
    : 'It is the buyer’s, but nobody of them is named, so nobody is asked or reminded. Say who owes it.'
}

type OwesFieldProps = Pick<DependencyProps, 'dependency' | 'page'> & { id: string; typed: string | undefined; errors: string[] | undefined }

/** One question for both: the person, or the side where nobody is named. The side itself is the handoff's to say, where it does. */
function OwesField({ dependency: { side, owedBy, recipientId }, page, id, typed, errors }: OwesFieldProps) {
  if (side === 'firm' || side === 'third_party') return <input type="hidden" name="owes" value={side} />
  return (
    <Select
      id={id}
      name="owes"
      label="Who owes it"
      hint="They see it as theirs on their page, and they alone are reminded."
      defaultValue={typed ?? (owedBy ? recipientId : side) ?? ''}
      errors={errors}
    >
      {side === null ? <option value="">Not said yet</option> : null}
      {page.people.map((person) => (
        <option key={person.id} value={person.id}>
          {person.name}
        </option>
      ))}
      <option value="buyer">The buyer, nobody by name</option>
      {side === null ? (
        <>
          <option value="firm">We do</option>
          <option value="third_party">A third party</option>
        </>
      ) : null}
    </Select>
  )
}

import type { FlagPage } from '~/domain/kickoff'
import { Button } from '~/ui/button'
import { Select } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { ROLE_LABELS } from '~/workspace/words/labels'

type HandOverProps = { page: FlagPage; outcome: Outcome | undefined; isSettled: boolean }

/** Whose flag it is, and the way to hand it to somebody who can answer it better. */
export function HandOver({ page: { flag, owners }, outcome, isSettled }: HandOverProps) {
  const others = owners.filter(({ id }) => id !== flag.ownerId)
  return (
    <section aria-label="Owner">
      <h2>Owner</h2>
      <p>
        {flag.mine ? 'You' : <bdi>{flag.ownerName}</bdi>}
        <span className="text-soft">, for {flag.ownerRole}</span>
      </p>
      {isSettled || others.length === 0 ? null : (
        <details className="mt-1" open={Boolean(outcomeOf(outcome, 'hand_over'))}>
          <summary className="text-link w-fit text-[0.9rem]">Hand it over</summary>
          <ActForm act="hand_over" outcome={outcome} className="form mt-2">
            {(form) => (
              <>
                <Select
                  id={form.id('memberId')}
                  name="memberId"
                  label="To whom"
                  hint="They are mailed; the time until which it is due stays."
                  defaultValue={form.outcome?.typed.memberId ?? ''}
                  errors={errorsOf(form.outcome, 'memberId')}
                >
                  <option value="">Choose a colleague</option>
                  {others.map((owner) => (
                    <option key={owner.id} value={owner.id}>
                      {owner.name}, {ROLE_LABELS[owner.role].toLowerCase()}
                    </option>
                  ))}
                </Select>
                <div className="actions">
                  <Button busy={form.isSending}>Hand it over</Button>
                </div>
              </>
            )}
          </ActForm>
        </details>
      )}
    </section>
  )
}

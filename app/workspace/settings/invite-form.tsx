import { Button } from '~/ui/button'
import { Select, TextField } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { keysOf, ROLE_LABELS } from '~/workspace/words/labels'

/** Whoever is invited can sign in with a code from then on. */
export function InviteForm({ outcome }: { outcome: Outcome | undefined }) {
  return (
    <details className="panel mt-3" open={Boolean(outcomeOf(outcome, 'invite'))}>
      <summary>Invite somebody</summary>
      <ActForm act="invite" outcome={outcome}>
        {({ id, outcome: own, isSending }) => (
          <>
            <div className="pair">
              <TextField id={id('name')} name="name" label="Name" dir="auto" maxLength={120} autoComplete="off" defaultValue={own?.typed.name} errors={errorsOf(own, 'name')} />
              <TextField id={id('email')} name="email" type="email" label="Mail address" autoComplete="off" defaultValue={own?.typed.email} errors={errorsOf(own, 'email')} />
              <Select id={id('role')} name="role" label="Role" defaultValue={own?.typed.role ?? 'sales'} errors={errorsOf(own, 'role')}>
                {keysOf(ROLE_LABELS).map((role) => (
                  <option key={role} value={role}>
                    {ROLE_LABELS[role]}
                  </option>
                ))}
              </Select>
            </div>
            <div className="actions">
              <Button tone="primary" busy={isSending}>
                Invite and mail them
              </Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}

import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, type Outcome } from '~/workspace/form/outcome'

/** Makes a key under a name that tells later which system holds it. */
export function NewKey({ outcome }: { outcome: Outcome | undefined }) {
  return (
    <ActForm act="create" outcome={outcome}>
      {(form) => (
        <>
          <TextField
            id={form.id('name')}
            name="name"
            label="Which system will hold it"
            hint="Such as “HubSpot, production”."
            maxLength={120}
            dir="auto"
            autoComplete="off"
            defaultValue={form.outcome?.typed.name ?? ''}
            errors={errorsOf(form.outcome, 'name')}
          />
          <div className="actions">
            <Button tone="primary" busy={form.isSending}>
              Make the key
            </Button>
          </div>
        </>
      )}
    </ActForm>
  )
}

import type { Recipient } from '~/domain/kickoff'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, type Outcome } from '~/workspace/form/outcome'

type RecipientFormsProps = { recipient: Recipient; outcome: Outcome | undefined }

/** Mail the link again, end it, or give it to another person or address. */
export function RecipientForms({ recipient, outcome }: RecipientFormsProps) {
  const subject = { recipientId: recipient.id }
  return (
    <div className="grid gap-4 pt-2">
      <div className="flex flex-wrap gap-2">
        <ActForm act="resend" subject={subject} outcome={outcome} className="contents">
          {(form) => <Button busy={form.isSending}>Mail the link again</Button>}
        </ActForm>
        {recipient.link === 'revoked' ? null : (
          <ActForm act="revoke" subject={subject} outcome={outcome} className="contents">
            {(form) => (
              <Button tone="danger" busy={form.isSending}>
                End the link
              </Button>
            )}
          </ActForm>
        )}
      </div>
      <ActForm act="replace" subject={subject} outcome={outcome}>
        {(form) => (
          <>
            <TextField
              id={form.id('name')}
              name="name"
              dir="auto"
              label="Another person or address"
              hint="The link that is out ends, and a new one goes to this address. What was confirmed stays."
              defaultValue={form.outcome?.typed.name ?? recipient.name}
              errors={errorsOf(form.outcome, 'name')}
            />
            <TextField
              id={form.id('email')}
              name="email"
              type="email"
              label="Mail address"
              defaultValue={form.outcome?.typed.email ?? recipient.email}
              errors={errorsOf(form.outcome, 'email')}
            />
            <div className="actions">
              <Button busy={form.isSending}>Replace</Button>
            </div>
          </>
        )}
      </ActForm>
    </div>
  )
}

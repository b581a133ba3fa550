import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import { FieldErrors } from '~/ui/field'
import { ActForm, type ActFormState } from '~/workspace/form/act-form'
import { errorsOf, type Outcome } from '~/workspace/form/outcome'

type Props = { outcome: Outcome | undefined }

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="mt-7 max-w-2xl" aria-labelledby={id}>
      <h2 id={id} className="mb-1.5">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Empty at first: nobody ends a calendar that is in use by a button pressed in passing. */
function Sure({ form, label }: { form: ActFormState; label: string }) {
  const id = form.id('sure')
  const errors = errorsOf(form.outcome, 'sure')
  return (
    <div className="field">
      <label className="flex items-center gap-2">
        <input type="checkbox" id={id} name="sure" value="yes" aria-invalid={errors ? true : undefined} aria-describedby={errors ? `${id}-error` : undefined} />
        {label}
      </label>
      <FieldErrors id={id} errors={errors} />
    </div>
  )
}

/** The first calendar: nobody reads one yet, hence nothing to be sure of. */
export function OpenCalendar({ outcome }: Props) {
  return (
    <Part id="open-title" title="Open a calendar">
      <p className="text-soft">
        You get an address to subscribe to. Whoever knows it can read these dates, with the names of accounts and milestones, so keep it to yourself.
      </p>
      <ActForm act="open" outcome={outcome} className="form mt-3">
        {(form) => (
          <div className="actions">
            <Button tone="primary" busy={form.isSending}>
              Open a calendar
            </Button>
          </div>
        )}
      </ActForm>
    </Part>
  )
}

export function RenewCalendar({ outcome }: Props) {
  return (
    <Part id="renew-title" title="A new address">
      <p className="text-soft">If you have lost the address, or somebody else has it, take a new one. The old one ends at once, wherever it is in use.</p>
      <ActForm act="open" outcome={outcome} className="form mt-3">
        {(form) => (
          <>
            <Sure form={form} label="End the old address" />
            <div className="actions">
              <Button busy={form.isSending}>Give me a new address</Button>
            </div>
          </>
        )}
      </ActForm>
    </Part>
  )
}

export function CloseCalendar({ outcome }: Props) {
  return (
    <Part id="close-title" title="Close the calendar">
      <p className="text-soft">Its address then opens nothing any more.</p>
      <ActForm act="close" outcome={outcome} className="form mt-3">
        {(form) => (
          <>
            <Sure form={form} label="Close my calendar" />
            <div className="actions">
              <Button tone="danger" busy={form.isSending}>
                Close it
              </Button>
            </div>
          </>
        )}
      </ActForm>
    </Part>
  )
}

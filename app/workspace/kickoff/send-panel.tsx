import { Link } from '@remix-run/react'
import type { KickoffPage } from '~/domain/kickoff'
import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import { outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { sectionNames } from '~/workspace/words/approver-words'
import { counted } from '~/workspace/words/count-words'
import { RECIPIENT_ROLE_LABELS } from '~/workspace/words/labels'

/** Before sending: who will get a link, at which address. The names are the confirmation, there is no other. */
export function SendPanel({ page, outcome }: { page: KickoffPage; outcome: Outcome | undefined }) {
  const people = page.items.filter((item) => item.recipientRole !== null)
  return (
    <details className="send" open={Boolean(outcomeOf(outcome, 'send'))}>
      <summary className="btn btn-primary">Send to {counted(people.length, 'person', 'people')}</summary>
      <div className="panel-body">
        <p>Everybody here gets a link of their own by mail. Version 1 is kept as it reads now.</p>
        <ul className="mt-2 mb-4">
          {people.map((person) => (
            <li key={person.id} className="py-1">
              <b>
                <bdi>{person.text}</bdi>
              </b>
              , <bdi>{person.email}</bdi>
              <span className="text-soft">
                , {person.recipientRole ? RECIPIENT_ROLE_LABELS[person.recipientRole].toLowerCase() : ''}
                {person.recipientSections ? ` for ${sectionNames(person.recipientSections)}` : ''}
              </span>
            </li>
          ))}
        </ul>
        <ActForm act="send" basis={{ revision: String(page.revision) }} outcome={outcome}>
          {(form) => (
            <div className="actions">
              <Button tone="primary" busy={form.isSending}>
                Send it now
              </Button>
              <Link className="text-link" to={`/kickoffs/${page.kickoff.id}/edit`}>
                Change something first
              </Link>
            </div>
          )}
        </ActForm>
      </div>
    </details>
  )
}

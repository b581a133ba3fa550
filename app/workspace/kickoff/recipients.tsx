import type { KickoffPage, Recipient } from '~/domain/kickoff'
import { Badge } from '~/ui/badge'
import { outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { Ago, useClock } from '~/workspace/shell/clock'
import { RECIPIENT_ROLE_LABELS } from '~/workspace/words/labels'
import { linkWords, progressWords } from '~/workspace/words/link-words'
import { RecipientForms } from './recipient-forms'

/** The buyer's people who hold a link: how far each has come, and what can be done about their link. */
export function Recipients({ page, outcome }: { page: KickoffPage; outcome: Outcome | undefined }) {
  return (
    <section id="recipients" aria-labelledby="recipients-title" className="mt-6">
      <h2 id="recipients-title">Who reads it</h2>
      <ul>
        {page.recipients.map((recipient) => (
          <RecipientCard key={`${recipient.id} ${recipient.email} ${recipient.link}`} recipient={recipient} outcome={outcome} />
        ))}
      </ul>
    </section>
  )
}

const ACTS = ['resend', 'revoke', 'replace']

function RecipientCard({ recipient, outcome }: { recipient: Recipient; outcome: Outcome | undefined }) {
  const { timeZone } = useClock()
  const isConfirmed = recipient.confirmation !== null && recipient.unconfirmedItems === 0
  const isAbout = ACTS.some((act) => outcomeOf(outcome, act, { recipientId: recipient.id }))
  return (
    <li className="border-b border-line py-2.5 last:border-0">
      <p className="flex items-baseline justify-between gap-2">
        <b className="min-w-0 wrap-anywhere">
          <bdi>{recipient.name}</bdi>
        </b>
        <Badge tone={isConfirmed ? 'sure' : 'plain'}>{isConfirmed ? 'Confirmed' : RECIPIENT_ROLE_LABELS[recipient.role]}</Badge>
      </p>
      <p className="text-[0.87rem] wrap-anywhere text-soft">
        <bdi>{recipient.email}</bdi>
      </p>
      <p className="text-[0.9rem]">
        <bdi>{progressWords(recipient)}</bdi>
      </p>
      <p className="text-[0.87rem] text-soft">
        {linkWords(recipient, timeZone)}
        {recipient.lastActedAt ? <> Last active <Ago at={recipient.lastActedAt} />.</> : null}
      </p>
      <details className="mt-0.5" open={isAbout}>
        <summary className="w-fit py-1 text-[0.87rem] text-soft hover:text-ink">Link and person</summary>
        <RecipientForms recipient={recipient} outcome={outcome} />
      </details>
    </li>
  )
}

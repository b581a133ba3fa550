import { Link } from '@remix-run/react'
import type { KickoffPage, Recipient } from '~/domain/kickoff'
import { Badge } from '~/ui/badge'
import { Notice } from '~/ui/notice'
import { outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { Ago, useClock } from '~/workspace/shell/clock'
import { approverWords, sectionNames } from '~/workspace/words/approver-words'
import { RECIPIENT_ROLE_LABELS } from '~/workspace/words/labels'
import { timesWords } from '~/workspace/words/count-words'
import { goingWords, linkWords, progressWords } from '~/workspace/words/link-words'
import { DeadAddress } from './dead-address'
import { mayRecord, OnBehalfForm } from './on-behalf-form'
import { RecipientForms } from './recipient-forms'

/** The buyer's people who hold a link: how far each has come, and what can be done about their link. */
export function Recipients({ page, outcome }: { page: KickoffPage; outcome: Outcome | undefined }) {
  const unasked = page.sectionsWithoutApprover
  return (
    <section id="recipients" aria-labelledby="recipients-title" className="mt-6">
      <h2 id="recipients-title">Who reads it</h2>
      {unasked.length > 0 ? (
        <Notice tone="flag">
          Nobody can confirm {sectionNames(unasked)} as it stands. Ask an approver for it, or mail an ended link again.
        </Notice>
      ) : null}
      <ul>
        {page.recipients.map((recipient) => (
          <RecipientCard
            key={`${recipient.id} ${recipient.email} ${recipient.link} ${recipient.confirmation?.number ?? ''}`}
            recipient={recipient}
            kickoffId={page.kickoff.id}
            version={page.kickoff.version ?? 1}
            frame={page.frame}
            outcome={outcome}
          />
        ))}
      </ul>
      <p className="mt-2 text-[0.87rem]">
        <Link className="text-link" to={`/kickoffs/${page.kickoff.id}/mails`}>
          Mails: what was sent, and whether it arrived
        </Link>
      </p>
    </section>
  )
}

const ACTS = ['resend', 'revoke', 'replace']

type RecipientCardProps = { recipient: Recipient; kickoffId: string; version: number; frame: KickoffPage['frame']; outcome: Outcome | undefined }

function RecipientCard({ recipient, kickoffId, version, frame, outcome }: RecipientCardProps) {
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
      {recipient.sections ? <p className="text-[0.9rem]">{approverWords(recipient.sections)}.</p> : null}
      <p className="text-[0.9rem]">
        <bdi>{progressWords(recipient)}</bdi>
        {recipient.confirmation ? (
          <>
            {' '}
            <a className="text-link" href={`/kickoffs/${kickoffId}/receipts/${recipient.confirmation.number}`}>
              Receipt<span className="sr-only"> of {recipient.name}</span>
            </a>
          </>
        ) : null}
      </p>
      {goingWords(recipient).map((words) => (
        <p key={words} className="text-[0.9rem]">
          <bdi>{words}</bdi>
        </p>
      ))}
      <Recorded recipient={recipient} />
      <DeadAddress recipient={recipient} frame={frame} outcome={outcome} />
      <p className="text-[0.87rem] text-soft">
        {linkWords(recipient, timeZone)}
        {recipient.lastActedAt ? <> Last active <Ago at={recipient.lastActedAt} />.</> : null}
        {recipient.readAt && !recipient.lastActedAt ? <> Began to read <Ago at={recipient.readAt} />.</> : null}
        {recipient.remindedAt && recipient.reminders > 0 ? <> Reminded {timesWords(recipient.reminders)}, <Ago at={recipient.remindedAt} />.</> : null}
      </p>
      <details className="mt-0.5" open={isAbout || recipient.deadAddress !== null}>
        <summary className="w-fit py-1 text-[0.87rem] text-soft hover:text-ink">Link and person</summary>
        <RecipientForms recipient={recipient} outcome={outcome} />
      </details>
      {mayRecord(recipient) ? <OnBehalfForm recipient={recipient} version={version} outcome={outcome} /> : null}
    </li>
  )
}

/** How a confirmation that a member recorded is known, and what its person said of it. */
function Recorded({ recipient: { evidence, disputed } }: { recipient: Recipient }) {
  return (
    <>
      {evidence ? (
        <blockquote className="said said-by-us whitespace-pre-line" dir="auto">
          {evidence}
        </blockquote>
      ) : null}
      {disputed ? (
        <Notice tone="flag" title="Said that this is not what they said">
          <p className="whitespace-pre-line" dir="auto">
            {disputed.words}
          </p>
        </Notice>
      ) : null}
    </>
  )
}

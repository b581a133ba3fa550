import { mailFate } from '~/domain/fate-of-mail'
import type { KeptMail, MailsPage as Page } from '~/domain/mail-fate'
import { Badge } from '~/ui/badge'
import { KickoffHeading } from '~/workspace/kickoff/kickoff-heading'
import { Pages } from '~/workspace/list/pages'
import { Ago, Exactly } from '~/workspace/shell/clock'
import { FATE_LABELS, fateRemark } from '~/workspace/words/fate-words'
import { mailWords } from '~/workspace/words/mail-words'

/** What was mailed about a kickoff, to whom, and what became of it. */
export function MailsPage({ page: { kickoff, mails, next }, isFirst }: { page: Page; isFirst: boolean }) {
  const here = `/kickoffs/${kickoff.id}/mails`
  return (
    <>
      <KickoffHeading kickoff={kickoff} />
      <h2 className="mt-6 mb-1.5">
        Mails<span>newest first</span>
      </h2>
      {mails.length === 0 ? (
        <p className="max-w-[46rem]">Nothing was mailed yet. The first mails leave when the kickoff is sent.</p>
      ) : (
        <ul className="rows">
          {mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
      <Pages first={here} next={next && `${here}?after=${encodeURIComponent(next)}`} isFirst={isFirst} nextLabel="Older mails" />
    </>
  )
}

function MailRow({ mail }: { mail: KeptMail }) {
  const { fate, at } = mailFate(mail)
  const remark = fateRemark(fate, mail)
  const isBad = fate === 'bounced' || fate === 'complained' || fate === 'failed'
  return (
    <li className="row row-mail">
      <div className="min-w-0 wrap-anywhere">
        <b>{mailWords(mail.kind)}</b>
        <small>
          to <bdi>{mail.name ?? mail.to}</bdi>
          {mail.name ? (
            <>
              , <bdi>{mail.to}</bdi>
            </>
          ) : null}
        </small>
      </div>
      <div className="min-w-0 text-[0.9rem]">
        <p>
          <Badge tone={isBad ? 'flag' : fate === 'delivered' ? 'sure' : 'plain'}>{FATE_LABELS[fate]}</Badge>{' '}
          {at ? <Ago at={at} /> : null}
        </p>
        {remark ? <p>{remark}</p> : null}
        <p className="text-[0.87rem] text-soft">
          Queued <Exactly at={mail.queuedAt} />
          {mail.sentAt ? <>, sent <Exactly at={mail.sentAt} /></> : null}
          {mail.deliveredAt && fate !== 'delivered' ? <>, delivered <Exactly at={mail.deliveredAt} /></> : null}
        </p>
      </div>
    </li>
  )
}

import { Link } from '@remix-run/react'
import type { KickoffRow } from '~/domain/kickoff'
import { Ago } from '~/workspace/shell/clock'
import { Figure } from '~/workspace/figure/figure'
import { dayWords } from '~/workspace/words/day-words'
import { amountIn } from '~/workspace/words/figure-words'
import { DEAL_TYPE_LABELS } from '~/workspace/words/labels'
import { waitingWords } from '~/workspace/words/waiting-words'

/** A kickoff as one link: which deal, what it waits for, and where it is heading. `locale`: how the firm writes figures. */
export function KickoffListRow({ kickoff, locale }: { kickoff: KickoffRow; locale: string }) {
  const waiting = waitingWords(kickoff)
  return (
    <Link className="row row-kickoff" to={`/kickoffs/${kickoff.id}`} data-row>
      <div className="what">
        <p className="clamp font-serif text-[1.04rem]">
          <bdi>{kickoff.account}</bdi>
        </p>
        <p className="on clamp">
          <bdi>{kickoff.name}</bdi>
        </p>
        <p className="on">
          <Figure>{amountIn(locale, kickoff.amount, kickoff.currency)}</Figure>, {DEAL_TYPE_LABELS[kickoff.dealType].toLowerCase()}
        </p>
      </div>
      <div>
        <p className={`state waits-${kickoff.waiting}`}>{waiting.state}</p>
        <p className="on">
          {waiting.reason}
          <br />
          saved <Ago at={kickoff.savedAt} />
        </p>
      </div>
      <div className="who">
        {kickoff.milestone ? (
          <>
            <span className="clamp">
              <bdi>{kickoff.milestone.title}</bdi>
            </span>
            <small>{kickoff.milestone.dueOn ? dayWords(kickoff.milestone.dueOn) : 'no date yet'}</small>
          </>
        ) : (
          <small>no first milestone yet</small>
        )}
      </div>
      <div className="who">
        <small>
          sold by <bdi>{kickoff.salesOwner}</bdi>
        </small>
        <small>
          for <bdi>{kickoff.deliveryOwner}</bdi>
        </small>
      </div>
    </Link>
  )
}

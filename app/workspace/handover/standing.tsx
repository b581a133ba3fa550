import type { ReviewState } from '~/domain/kickoff-head'
import type { Handover } from '~/domain/review'
import { Ago } from '~/workspace/shell/clock'
import { standingWords, waitsSentence } from '~/workspace/words/handover-words'

const WAITS_FOR: Record<ReviewState, string> = {
  none: 'With sales since',
  requested: 'With delivery since',
  returned: 'With sales since',
  accepted: 'Accepted',
  changed: 'With sales since',
}

/** Who turned which key last, since when it is with whom, and how long it has waited for each side. */
export function Standing({ review, handover }: { review: ReviewState; handover: Handover }) {
  const { by, did } = standingWords(review, handover)
  const since = review === 'accepted' ? (handover.decidedAt ?? handover.since) : handover.since
  return (
    <>
      <p>
        {by ? <bdi className="font-semibold">{by}</bdi> : null} {did}
      </p>
      {handover.reason && (review === 'accepted' || review === 'changed') ? (
        <blockquote className="said said-by-us whitespace-pre-line" dir="auto">
          {handover.reason}
        </blockquote>
      ) : null}
      <p className="mt-1 text-[0.9rem] text-soft">
        {WAITS_FOR[review]} <Ago at={since} />. {waitsSentence(handover.waitedDays)}
      </p>
    </>
  )
}

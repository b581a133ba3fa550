import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import { Obstacles } from '~/workspace/handover/obstacles'
import type { ReviewView } from './review-view'

type HandingBackProps = { view: ReviewView; sending: string | null; trouble: ReactNode }

/** Sales has answered in place: keep that, or hand everything back to delivery with it. */
export function HandingBack({ view: { page }, sending, trouble }: HandingBackProps) {
  const { kickoff, handover } = page
  const others = handover.obstacles.filter((obstacle) => obstacle !== 'questions_open')
  return (
    <section id="decision" className="decision" aria-labelledby="decision-title">
      <h2 id="decision-title">Sales’ key</h2>
      {trouble}
      <Obstacles kickoffId={kickoff.id} review={kickoff.review} obstacles={others} />
      <div className="actions mt-3">
        {others.length === 0 ? (
          <Button tone="primary" name="act" value="request" busy={sending === 'request'}>
            Hand it back to delivery
          </Button>
        ) : null}
        <Button name="act" value="answer" busy={sending === 'answer'}>
          Keep the answers, hand it back later
        </Button>
      </div>
    </section>
  )
}

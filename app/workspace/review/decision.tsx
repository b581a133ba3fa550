import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { errorsOf } from '~/workspace/form/outcome'
import { MarginAtRisk } from '~/workspace/handover/margin-at-risk'
import { Obstacles } from '~/workspace/handover/obstacles'
import { counted } from '~/workspace/words/count-words'
import type { ReviewView } from './review-view'

type DecisionProps = { view: ReviewView; asked: number; sending: string | null; trouble: ReactNode }

/** Delivery's key: accept what was read, with a reason where much is at risk, or give it back with the questions above. */
export function Decision({ view: { page, outcome }, asked, sending, trouble }: DecisionProps) {
  const { kickoff, handover } = page
  const { above } = handover.exposure
  const mayAccept = handover.obstacles.length === 0
  return (
    <section id="decision" className="decision" aria-labelledby="decision-title">
      <h2 id="decision-title">Delivery’s key</h2>
      <input type="hidden" name="unpricedHours" value={handover.exposure.unpricedHours} />
      {trouble}
      <Obstacles kickoffId={kickoff.id} review={kickoff.review} obstacles={handover.obstacles} />
      {above ? (
        <div className="mt-2">
          <MarginAtRisk kickoffId={kickoff.id} exposure={handover.exposure} currency={kickoff.currency} frame={page.frame} />
          <p>
            Only <bdi>{kickoff.deliveryOwner}</bdi> or an admin can accept it, and says why.
          </p>
        </div>
      ) : null}
      {mayAccept ? (
        <TextArea
          id="reason"
          name="reason"
          dir="auto"
          rows={2}
          maxLength={1000}
          className="mt-3"
          label={above ? 'Why you accept it all the same' : 'A word with it, if you like'}
          hint="Sales reads it in their mail, and the history keeps it. The buyer never sees it."
          defaultValue={outcome?.typed.reason}
          errors={errorsOf(outcome, 'reason')}
        />
      ) : null}
      <div className="actions mt-3">
        {mayAccept ? (
          <Button tone={asked > 0 ? 'quiet' : 'primary'} name="act" value="accept" busy={sending === 'accept'}>
            {handover.changes > 0 ? `Accept ${counted(handover.changes, 'change')}` : 'Accept the handoff'}
          </Button>
        ) : null}
        <Button tone={asked > 0 ? 'primary' : 'quiet'} name="act" value="return" busy={sending === 'return'}>
          {asked > 0 ? `Return with ${counted(asked, 'question')}` : 'Return with questions'}
        </Button>
      </div>
      {asked > 0 ? null : <p className="mt-2 text-[0.87rem] text-soft">To return it, ask under the line or section that you wonder about.</p>}
    </section>
  )
}

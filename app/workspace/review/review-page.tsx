import type { ReviewPage as Page } from '~/domain/review'
import { Notice } from '~/ui/notice'
import type { Outcome } from '~/workspace/form/outcome'
import { KeptWords } from '~/workspace/form/kept-words'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { Obstacles } from '~/workspace/handover/obstacles'
import { RequestForm } from '~/workspace/handover/request-form'
import { Standing } from '~/workspace/handover/standing'
import { WithdrawForm } from '~/workspace/handover/withdraw-form'
import { KickoffHeading } from '~/workspace/kickoff/kickoff-heading'
import { counted } from '~/workspace/words/count-words'
import { AtAGlance } from './at-a-glance'
import { Changes } from './changes'
import { isFieldOf } from './fields-on-page'
import { Promises } from './promises'
import { wordsTyped } from './review-fields'
import { ReviewForm } from './review-form'
import { ReviewSections } from './review-sections'
import { modeOf, type ReviewMode, type ReviewView } from './review-view'

const ACTS: Record<ReviewMode, readonly string[]> = { decide: ['accept', 'return'], answer: ['answer', 'request'], read: ['request'] }

const mayRequest = ({ handover }: Page) => handover.mayRequest && handover.obstacles.length === 0

/** Delivery reads the whole handoff, asks in place, and accepts or returns it; sales answers in the same places. */
export function ReviewPage({ page, outcome }: { page: Page; outcome: Outcome | undefined }) {
  const mode = modeOf(page)
  const { mayWithdraw } = page.handover
  const isOfMode = (sent: Outcome) => ACTS[mode].includes(sent.act) && (mode !== 'read' || mayRequest(page))
  const isHere = (sent: Outcome) => isOfMode(sent) || (sent.act === 'withdraw' && mayWithdraw)
  const view: ReviewView = { page, mode, outcome: outcome && isOfMode(outcome) ? outcome : undefined }
  return (
    <>
      <KickoffHeading kickoff={page.kickoff} />
      <StrayOutcome outcome={outcome} hasForm={isHere} words={(sent) => wordsTyped(sent.typed)} />
      {view.outcome ? <KeptWords words={wordsTyped(view.outcome.typed, (field) => !isFieldOf(view, field))} /> : null}
      <section className="handover" aria-labelledby="review-title">
        <h2 id="review-title">{TITLES[mode]}</h2>
        <Standing review={page.kickoff.review} handover={page.handover} />
        <AtAGlance view={view} />
        {mode === 'read' ? <Obstacles kickoffId={page.kickoff.id} review={page.kickoff.review} obstacles={page.handover.obstacles} /> : null}
        {mode === 'read' ? <WhoseTurn view={view} /> : <p className="mt-3"><a className="text-link" href="#decision">{mode === 'decide' ? 'To the decision' : 'To handing it back'}</a></p>}
        {mayWithdraw ? <WithdrawForm outcome={outcome} /> : null}
      </section>
      {mode === 'read' ? <Handoff view={view} /> : <ReviewForm view={view}><Handoff view={view} /></ReviewForm>}
    </>
  )
}

const TITLES: Record<ReviewMode, string> = { decide: 'Your review', answer: 'Delivery’s questions', read: 'The review' }

/** For whom it waits, where that is not the reader; and sales' key where it is theirs to turn. */
function WhoseTurn({ view: { page, outcome } }: { view: ReviewView }) {
  const { kickoff } = page
  if (kickoff.review === 'requested') {
    return (
      <Notice>
        It waits for <bdi>{kickoff.deliveryOwner}</bdi>, or a colleague in delivery. Nobody accepts their own handoff.
      </Notice>
    )
  }
  if (!mayRequest(page)) return null
  return (
    <div className="mt-3">
      <RequestForm review={kickoff.review} revision={kickoff.revision} outcome={outcome} />
    </div>
  )
}

/** What is asked about: everything at first, after an acceptance the changes alone, with the rest folded. */
function Handoff({ view }: { view: ReviewView }) {
  const { page, outcome } = view
  const whole = (
    <>
      <ReviewSections view={view} />
      <Promises view={view} />
    </>
  )
  if (page.handover.changes === 0) return <div className="review">{whole}</div>
  const rest = page.items.filter((item) => !page.changes.some(({ itemId }) => itemId === item.id)).length
  const isOpen = outcome !== undefined && wordsTyped(outcome.typed).length > 0
  return (
    <div className="review">
      <Changes view={view} />
      <details className="panel mt-5" open={isOpen || undefined}>
        <summary>The rest of the handoff, {counted(rest, 'line')}</summary>
        <div>{whole}</div>
      </details>
    </div>
  )
}

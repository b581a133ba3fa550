import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { KickoffPage } from '~/domain/kickoff'
import { buttonClass } from '~/ui/button'
import type { Outcome } from '~/workspace/form/outcome'
import { PublishPanel } from '~/workspace/kickoff/publish-panel'
import { SendPanel } from '~/workspace/kickoff/send-panel'
import { counted } from '~/workspace/words/count-words'
import { MarginAtRisk } from './margin-at-risk'
import { nextStep } from './next-step'
import { Obstacles } from './obstacles'
import { RequestForm } from './request-form'
import { Standing } from './standing'

type HandoverPanelProps = { page: KickoffPage; outcome: Outcome | undefined }

/** Where the two keys stand on the kickoff's own page, what is at risk, and the one thing to do next. */
export function HandoverPanel({ page, outcome }: HandoverPanelProps) {
  const { kickoff, handover, deal } = page
  const isSettled = kickoff.version !== null && kickoff.review === 'accepted' && !page.unpublishedChanges
  return (
    <section className="handover" aria-labelledby="handover-title">
      <h2 id="handover-title">The two keys</h2>
      <Standing review={kickoff.review} handover={handover} />
      {isSettled ? null : (
        <>
          <div className="mt-2">
            <span className="text-soft">Margin at risk: </span>
            <MarginAtRisk kickoffId={kickoff.id} exposure={handover.exposure} currency={deal.currency} frame={page.frame} />
          </div>
          <Obstacles kickoffId={kickoff.id} review={kickoff.review} obstacles={handover.obstacles} />
          <NextStep page={page} outcome={outcome} />
        </>
      )}
    </section>
  )
}

function NextStep({ page, outcome }: HandoverPanelProps) {
  const { kickoff, handover } = page
  const review = `/kickoffs/${kickoff.id}/review`
  switch (nextStep(page)) {
    case 'request':
      return (
        <div className="mt-3">
          <RequestForm review={kickoff.review} revision={page.revision} outcome={outcome} />
          {kickoff.review === 'changed' ? <See to={review}>See what changed</See> : null}
        </div>
      )
    case 'send':
      return <SendPanel page={page} outcome={outcome} />
    case 'publish':
      return <PublishPanel page={page} outcome={outcome} />
    case 'answer':
      return <Go to={review}>Answer {counted(handover.openQuestions, 'question')}</Go>
    case 'review':
      return <Go to={review}>{handover.changes > 0 ? `Review ${counted(handover.changes, 'change')}` : 'Review the handoff'}</Go>
    case null:
      return kickoff.review === 'none' ? null : <See to={review}>See the review</See>
  }
}

function Go({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p className="mt-3">
      <Link className={buttonClass('primary')} to={to}>
        {children}
      </Link>
    </p>
  )
}

function See({ to, children }: { to: string; children: string }) {
  return (
    <p className="mt-2">
      <Link className="text-link" to={to}>
        {children}
      </Link>
    </p>
  )
}

import type { KickoffPage as Page } from '~/domain/kickoff'
import { wordsOf, type Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { HandoverPanel } from '~/workspace/handover/handover-panel'
import { nextStep } from '~/workspace/handover/next-step'
import { PaceLine } from '~/workspace/pace/pace-line'
import { Ago } from '~/workspace/shell/clock'
import { waitingWords } from '~/workspace/words/waiting-words'
import { ChangeOrders } from './change-orders'
import { DealFacts } from './deal-facts'
import { Disagreements } from './disagreements'
import { Flags } from './flags'
import { Gaps } from './gaps'
import { History } from './history'
import { JumpLinks } from './jump-links'
import { KickoffHeading } from './kickoff-heading'
import { MilestonePanel } from './milestone-panel'
import { mayRecord } from './on-behalf-form'
import { Recipients } from './recipients'
import { Sections } from './sections'
import { lentLines, TemplateForm } from './template-form'
import { Versions } from './versions'

/** Whether the form that was sent is on the page as the page is now. */
function hasForm(page: Page, { act, typed }: Outcome): boolean {
  if (act === 'send' || act === 'publish' || act === 'request') return nextStep(page) === act
  if (act === 'keep_template') return lentLines(page) > 0
  if (act === 'lift') return page.recipients.some(({ email, deadAddress }) => email === typed.address && deadAddress !== null)
  const recipient = page.recipients.find(({ id }) => id === typed.recipientId)
  if (act === 'on_behalf') return recipient !== undefined && mayRecord(recipient)
  return recipient !== undefined && (act === 'resend' || act === 'replace' || (act === 'revoke' && recipient.link !== 'revoked'))
}

/** The record of one kickoff: what it waits for, what it says, who reads it, and what came of it. */
export function KickoffPage({ page, outcome }: { page: Page; outcome: Outcome | undefined }) {
  const isDraft = page.kickoff.version === null
  return (
    <>
      <KickoffHeading kickoff={{ ...page.kickoff, openContradictions: page.openContradictions }} status={<Waiting kickoff={page.kickoff} />} />
      <StrayOutcome outcome={outcome} hasForm={(sent) => hasForm(page, sent)} words={(sent) => wordsOf(sent, ['why', 'name', 'email', 'evidence'])} />
      <HandoverPanel page={page} outcome={outcome} />
      {isDraft ? <Gaps page={page} /> : null}
      <JumpLinks isSent={!isDraft} />
      <div className="record">
        <div className="min-w-0">
          <Disagreements disagreements={page.disagreements} />
          <Flags flags={page.flags} isSent={!isDraft} />
          <Sections page={page} />
        </div>
        <aside className="min-w-0">
          <MilestonePanel page={page} />
          <DealFacts page={page} />
          <PaceLine pace={page.pace} />
          {isDraft ? null : <Recipients page={page} outcome={outcome} />}
          <ChangeOrders page={page} />
          <Versions page={page} />
          <TemplateForm page={page} outcome={outcome} />
          <History kickoffId={page.kickoff.id} entries={page.history} />
        </aside>
      </div>
    </>
  )
}

function Waiting({ kickoff }: Pick<Page, 'kickoff'>) {
  const { state, reason } = waitingWords(kickoff)
  return (
    <>
      <b className={`waits-${kickoff.waiting}`}>{state}</b>
      <span className="text-soft">
        , {reason}
        {kickoff.confirmedAt ? <> <Ago at={kickoff.confirmedAt} /></> : null}
      </span>
    </>
  )
}

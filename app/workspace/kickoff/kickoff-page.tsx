import type { KickoffPage as Page } from '~/domain/kickoff'
import { wordsOf, type Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { DealFacts } from './deal-facts'
import { Flags } from './flags'
import { History } from './history'
import { JumpLinks } from './jump-links'
import { KickoffHeading } from './kickoff-heading'
import { PublishPanel } from './publish-panel'
import { Recipients } from './recipients'
import { Sections } from './sections'
import { missingFor, SendPanel } from './send-panel'
import { Versions } from './versions'

/** Whether the form that was sent is on the page as the page is now. */
function hasForm({ kickoff, items, recipients, unpublishedChanges }: Page, { act, typed }: Outcome): boolean {
  if (act === 'send') return kickoff.version === null && missingFor({ items }) === null
  if (act === 'publish') return kickoff.version !== null && unpublishedChanges
  const recipient = recipients.find(({ id }) => id === typed.recipientId)
  return recipient !== undefined && (act === 'resend' || act === 'replace' || (act === 'revoke' && recipient.link !== 'revoked'))
}

/** The record of one kickoff: what it waits for, what it says, who reads it, and what came of it. */
export function KickoffPage({ page, outcome }: { page: Page; outcome: Outcome | undefined }) {
  const isDraft = page.kickoff.version === null
  return (
    <>
      <KickoffHeading page={page} />
      <StrayOutcome outcome={outcome} hasForm={(sent) => hasForm(page, sent)} words={(sent) => wordsOf(sent, ['why', 'name', 'email'])} />
      {isDraft ? <SendPanel page={page} outcome={outcome} /> : null}
      {!isDraft && page.unpublishedChanges ? <PublishPanel page={page} outcome={outcome} /> : null}
      <JumpLinks isSent={!isDraft} />
      <div className="record">
        <div className="min-w-0">
          <Flags flags={page.flags} isSent={!isDraft} />
          <Sections page={page} />
        </div>
        <aside className="min-w-0">
          <DealFacts page={page} />
          {isDraft ? null : <Recipients page={page} outcome={outcome} />}
          <Versions page={page} />
          <History entries={page.history} />
        </aside>
      </div>
    </>
  )
}

import type { KickoffPage as Page } from '~/domain/kickoff'
import type { Outcome } from '~/workspace/form/outcome'
import { DealFacts } from './deal-facts'
import { Flags } from './flags'
import { History } from './history'
import { JumpLinks } from './jump-links'
import { KickoffHeading } from './kickoff-heading'
import { PublishPanel } from './publish-panel'
import { Recipients } from './recipients'
import { Sections } from './sections'
import { SendPanel } from './send-panel'
import { Versions } from './versions'

/** The record of one kickoff: what it waits for, what it says, who reads it, and what came of it. */
export function KickoffPage({ page, outcome }: { page: Page; outcome: Outcome | undefined }) {
  const isDraft = page.kickoff.version === null
  return (
    <>
      <KickoffHeading page={page} />
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

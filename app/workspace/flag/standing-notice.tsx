import type { FlagPage } from '~/domain/kickoff'
import { Notice } from '~/ui/notice'
import { Ago } from '~/workspace/shell/clock'
import { RESOLUTION_LABELS } from '~/workspace/words/labels'

/** How a flag was resolved, and what the buyer made of that. Says nothing while it is open. */
export function StandingNotice({ page: { flag, resolvedBy } }: { page: FlagPage }) {
  if (flag.withdrawnAt) {
    return (
      <Notice tone="sure" title="Withdrawn">
        <p>
          <bdi>{flag.recipientName}</bdi> took this back <Ago at={flag.withdrawnAt} />.
        </p>
      </Notice>
    )
  }
  if (!flag.resolvedAt || !flag.resolution) return null
  const resolved = (
    <>
      {RESOLUTION_LABELS[flag.resolution]} by <bdi>{resolvedBy ?? 'a former member'}</bdi> <Ago at={flag.resolvedAt} />.
    </>
  )
  if (flag.acceptedAt) {
    return (
      <Notice tone="sure" title="Settled">
        <p>
          {resolved} <bdi>{flag.recipientName}</bdi> accepted it <Ago at={flag.acceptedAt} />.
        </p>
      </Notice>
    )
  }
  return (
    <Notice title="The buyer has the word">
      <p>
        {resolved} <bdi>{flag.recipientName}</bdi> was told by mail and can accept it or open it again. You can still add a word below.
      </p>
    </Notice>
  )
}

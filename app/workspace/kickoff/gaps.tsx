import { gapsOf } from '~/domain/completeness'
import type { KickoffPage } from '~/domain/kickoff'
import { GapList, gapsTitle } from '~/workspace/editor/gap-list'

/** What a reader of this draft would miss, with the way to each place in the editor. */
export function Gaps({ page: { deal, items, kickoff } }: { page: KickoffPage }) {
  const gaps = gapsOf(deal, items)
  if (gaps.length === 0) return null
  return (
    <details className="gaps" open={gaps.length < 4 && items.length > 0}>
      <summary>{gapsTitle(gaps)}</summary>
      <GapList gaps={gaps} page={`/kickoffs/${kickoff.id}/edit`} />
    </details>
  )
}

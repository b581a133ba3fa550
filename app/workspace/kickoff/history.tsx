import { Link } from '@remix-run/react'
import type { HistoryEntry } from '~/domain/history'
import { Entry } from '~/workspace/history/entry'
import { Ago } from '~/workspace/shell/clock'

/** The newest of who did what; all of it stands on a page of its own. Internal. */
export function History({ kickoffId, entries }: { kickoffId: string; entries: HistoryEntry[] }) {
  return (
    <section id="history" aria-labelledby="history-title" className="mt-6">
      <h2 id="history-title">History</h2>
      <ol>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} time={<Ago at={entry.at} />} isShort />
        ))}
      </ol>
      <p className="text-[0.87rem]">
        <Link className="text-link" to={`/kickoffs/${kickoffId}/history`}>
          The whole story
        </Link>
      </p>
    </section>
  )
}

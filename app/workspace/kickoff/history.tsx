import type { HistoryEntry } from '~/domain/kickoff'
import { Ago } from '~/workspace/shell/clock'
import { historySentence } from '~/workspace/words/history-sentence'

const SHOWN = 6

/** Who did what, newest first. Internal. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  const older = entries.slice(SHOWN)
  return (
    <section id="history" aria-labelledby="history-title" className="mt-6">
      <h2 id="history-title">History</h2>
      <Entries entries={entries.slice(0, SHOWN)} />
      {older.length > 0 ? (
        <details>
          <summary className="py-1 text-[0.87rem] text-soft hover:text-ink">{older.length} more</summary>
          <Entries entries={older} />
        </details>
      ) : null}
    </section>
  )
}

function Entries({ entries }: { entries: HistoryEntry[] }) {
  return (
    <ol>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { did, words } = historySentence(entry)
  return (
    <li className="py-1.5 text-[0.87rem] wrap-anywhere">
      <span className="text-soft">
        <Ago at={entry.at} />
      </span>{' '}
      {entry.actor ? <bdi className="font-semibold">{entry.actor}</bdi> : null} <bdi>{did}</bdi>
      {words ? (
        <q className="clamp mt-0.5 ps-2" dir="auto">
          {words}
        </q>
      ) : null}
    </li>
  )
}

import { Button, buttonClass } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Ago } from '~/workspace/shell/clock'
import { counted } from '~/workspace/words/count-words'
import { SECTION_LABELS } from '~/workspace/words/labels'
import type { Difference } from './differences'
import type { Conflict } from './editor-outcome'

type ConflictNoticeProps = { conflict: Conflict; kickoffId: string; onDiscard: () => void }

/** A colleague saved meanwhile: who, when, what differs, and the two ways on. Nothing is overwritten before one is chosen. */
export function ConflictNotice({ conflict, kickoffId, onDiscard }: ConflictNoticeProps) {
  const { by, at, revision, differences } = conflict
  return (
    <Notice tone="flag" role="alert" title={<><bdi>{by}</bdi> saved this handoff <Ago at={at} />, after you opened it.</>}>
      <p>Nothing was overwritten, and all that you typed is still below.</p>
      {differences.length > 0 ? <DifferenceList differences={differences} by={by} /> : <p>The lines read alike; only the deal’s facts may differ.</p>}
      <div className="actions mt-3">
        <Button name="over" value={revision} tone="primary">
          Keep mine, save it over theirs
        </Button>
        <a className={buttonClass()} href={`/kickoffs/${kickoffId}/edit`} onClick={onDiscard}>
          Discard mine, load theirs
        </a>
      </div>
    </Notice>
  )
}

function DifferenceList({ differences, by }: { differences: Difference[]; by: string }) {
  return (
    <details className="mt-2" open={differences.length < 6}>
      <summary>{counted(differences.length, 'line reads', 'lines read')} differently</summary>
      <ul className="mt-1 grid gap-2">
        {differences.map(({ section, mine, theirs }) => (
          <li key={`${section} ${mine} ${theirs}`} className="text-[0.9rem] wrap-anywhere">
            <b>{SECTION_LABELS[section]}</b>
            <br />
            Yours: {mine === null ? <i>not there</i> : <bdi>{mine}</bdi>}
            <br />
            <bdi>{by}</bdi>: {theirs === null ? <i>not there</i> : <bdi>{theirs}</bdi>}
          </li>
        ))}
      </ul>
    </details>
  )
}

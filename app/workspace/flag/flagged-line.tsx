import { Link } from '@remix-run/react'
import type { FlagPage } from '~/domain/kickoff'
import { dayWords } from '~/workspace/words/day-words'
import { SECTION_LABELS, SIDE_LABELS } from '~/workspace/words/labels'

/** The line that was flagged: as it read then, and as it reads now if that differs. */
export function FlaggedLine({ page: { flag, line, kickoff, raisedOnVersion } }: { page: FlagPage }) {
  const inRecord = `/kickoffs/${kickoff.id}#${flag.section}`
  if (flag.itemId === null) {
    return (
      <p className="mt-3 text-soft">
        on the whole section{' '}
        <Link className="text-link" to={inRecord}>
          {SECTION_LABELS[flag.section]}
        </Link>
      </p>
    )
  }
  const isChanged = line !== null && line.text !== flag.lineText
  return (
    <dl className="flagged-line">
      <dt>{isChanged || !line ? `The line in version ${raisedOnVersion}` : 'The line'}</dt>
      <dd dir="auto">{flag.lineText}</dd>
      {isChanged ? <dt>As it reads now</dt> : null}
      {isChanged ? <dd dir="auto">{line.text}</dd> : null}
      {line ? <LineFacts line={line} /> : <dd className="text-soft">It was removed since.</dd>}
      <dd>
        <Link className="text-link" to={inRecord}>
          See it in the handoff
        </Link>
      </dd>
    </dl>
  )
}

function LineFacts({ line }: { line: NonNullable<FlagPage['line']> }) {
  const side = line.section === 'key_stakeholders' && line.side ? SIDE_LABELS[line.side] : ''
  const facts = [line.detail, side, line.dueOn ? `by ${dayWords(line.dueOn)}` : '', line.amount ?? ''].filter(Boolean)
  if (facts.length === 0) return null
  return (
    <dd className="text-[0.93rem] text-soft" dir="auto">
      {facts.join(', ')}
    </dd>
  )
}

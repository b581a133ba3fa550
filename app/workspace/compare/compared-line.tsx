import { Link } from '@remix-run/react'
import type { LineDifference } from '~/domain/version-difference'
import { WordsAfter, WordsBefore } from '~/ui/changed-words'
import type { CompareView } from './compare-view'

/** A line as it read and as it reads, beside each other; where only one version has it, the other side says so. */
export function ComparedLine({ view, line }: { view: CompareView; line: LineDifference }) {
  const runs = view.runs[line.itemId] ?? []
  return (
    <li id={`line-${line.itemId}`} className={`compare-row is-${line.is}`}>
      <Reading of={view.past.number}>{line.before ? <WordsBefore runs={runs} /> : null}</Reading>
      <Reading of={view.present.number}>{line.after ? <WordsAfter runs={runs} /> : null}</Reading>
      <Cause view={view} line={line} />
    </li>
  )
}

function Reading({ of, children }: { of: number; children: React.ReactNode }) {
  return (
    <div>
      <span className="compare-side">Version {of}</span>
      {children ? <p dir="auto">{children}</p> : <p className="text-soft">not in version {of}</p>}
    </div>
  )
}

function Cause({ view: { causes }, line: { itemId } }: { view: CompareView; line: LineDifference }) {
  const cause = causes.find((each) => each.itemId === itemId)
  if (!cause) return null
  return (
    <p className="compare-cause">
      {cause.flag ? (
        <>
          Flagged by <bdi>{cause.flag.by}</bdi>: <q dir="auto">{cause.flag.words}</q>{' '}
          <Link className="text-link" to={`/flags/${cause.flag.id}`}>
            Open the flag
          </Link>
          <br />
        </>
      ) : null}
      Published by <bdi>{cause.publishedBy}</bdi> in version {cause.version}
      {cause.why ? (
        <>
          : <q dir="auto">{cause.why}</q>
        </>
      ) : null}
    </p>
  )
}

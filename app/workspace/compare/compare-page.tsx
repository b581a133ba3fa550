import type { LineDifference, SectionDifference } from '~/domain/version-difference'
import { KickoffHeading } from '~/workspace/kickoff/kickoff-heading'
import { Exactly } from '~/workspace/shell/clock'
import { counted } from '~/workspace/words/count-words'
import { SECTION_LABELS } from '~/workspace/words/labels'
import { ChooseVersions } from './choose-versions'
import { ComparedLine } from './compared-line'
import type { CompareView } from './compare-view'
import { HeadChanges } from './head-changes'

const isDifferent = ({ is }: LineDifference) => is !== 'same'
const hasDifferent = ({ lines }: SectionDifference) => lines.some(isDifferent)

/** Two versions side by side: what reads differently, word by word, why, and at whose flag. */
export function ComparePage({ view }: { view: CompareView }) {
  const { kickoff, versions, difference } = view
  const lines = difference.sections.flatMap((section) => section.lines)
  const different = lines.filter(isDifferent).length
  return (
    <>
      <KickoffHeading kickoff={kickoff} />
      {versions.length < 2 ? (
        <p className="mt-6 max-w-[46rem]">
          There is only one version so far. As soon as a line is amended, or changes are published, both stand here beside each other.
        </p>
      ) : (
        <>
          <ChooseVersions view={view} />
          <Heads view={view} />
          <p className="mt-3" role="status">
            {different === 0 ? 'Every line reads the same in both.' : `${counted(different, 'line')} different, ${lines.length - different} the same.`}
          </p>
          <HeadChanges head={difference.head} />
          {difference.sections.filter(hasDifferent).map((part) => (
            <Part key={part.section} view={view} part={part} />
          ))}
          <SameParts view={view} />
        </>
      )}
    </>
  )
}

/** The parts in which nothing changed: there to be read, and out of the way. */
function SameParts({ view }: { view: CompareView }) {
  const parts = view.difference.sections.filter((part) => !hasDifferent(part))
  if (parts.length === 0) return null
  return (
    <details className="same-lines mt-6">
      <summary>{counted(parts.length, 'section')} without a change</summary>
      {parts.map(({ section, lines }) => (
        <section key={section} className="record-section" aria-labelledby={`${section}-title`}>
          <div>
            <h2 id={`${section}-title`}>{SECTION_LABELS[section]}</h2>
          </div>
          <Lines view={view} lines={lines} />
        </section>
      ))}
    </details>
  )
}

function Lines({ view, lines }: { view: CompareView; lines: readonly LineDifference[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <ComparedLine key={line.itemId} view={view} line={line} />
      ))}
    </ul>
  )
}

function Heads({ view: { past, present } }: { view: CompareView }) {
  return (
    <div className="compare-row compare-heads">
      {[past, present].map((version) => (
        <p key={version.number}>
          <b>Version {version.number}</b>
          <span className="text-soft">
            , <Exactly at={version.publishedAt} />
          </span>
        </p>
      ))}
    </div>
  )
}

function Part({ view, part: { section, lines } }: { view: CompareView; part: SectionDifference }) {
  const different = lines.filter(isDifferent)
  const same = lines.filter((line) => !isDifferent(line))
  return (
    <section id={section} className="record-section" aria-labelledby={`${section}-title`}>
      <div>
        <h2 id={`${section}-title`}>{SECTION_LABELS[section]}</h2>
      </div>
      <Lines view={view} lines={different} />
      {same.length > 0 ? (
        <details className="same-lines">
          <summary>{counted(same.length, 'line')} the same</summary>
          <Lines view={view} lines={same} />
        </details>
      ) : null}
    </section>
  )
}

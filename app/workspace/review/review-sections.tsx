import type { Item } from '~/domain/item'
import type { Section } from '~/domain/sections'
import { RecordLine } from '~/workspace/kickoff/record-line'
import { notationOf } from '~/workspace/words/figure-words'
import { BOUNDARY_LABELS, keysOf, SECTION_LABELS } from '~/workspace/words/labels'
import { AskFold } from './ask-fold'
import { Questions } from './questions'
import { askField } from './review-fields'
import { questionsOnLine, questionsOnSection, unchangedLines, type ReviewView } from './review-view'

/** The whole handoff, calmly: each line with who sees it and where it comes from, and what was asked about it. */
export function ReviewSections({ view }: { view: ReviewView }) {
  return keysOf(SECTION_LABELS).map((section) => <ReviewSection key={section} view={view} section={section} />)
}

function ReviewSection({ view, section }: { view: ReviewView; section: Section }) {
  const lines = unchangedLines(view.page, section)
  const isChanged = view.page.changes.some((change) => change.section === section)
  return (
    <section id={section} className="record-section" aria-labelledby={`${section}-title`}>
      <div>
        <h3 id={`${section}-title`} className="review-title">
          {SECTION_LABELS[section]}
        </h3>
      </div>
      {lines.length === 0 ? <p className="py-2 text-soft">{isChanged ? 'See what changed, above.' : 'Nothing was written here.'}</p> : null}
      {section === 'scope_boundaries' ? <ScopeLines view={view} lines={lines} /> : <Lines view={view} lines={lines} />}
      <Questions view={view} questions={questionsOnSection(view.page, section)} />
      <AskFold view={view} field={askField(section, null)} about="section" />
    </section>
  )
}

function ScopeLines({ view, lines }: { view: ReviewView; lines: Item[] }) {
  return keysOf(BOUNDARY_LABELS).map((boundary) => {
    const within = lines.filter((line) => line.boundary === boundary)
    if (within.length === 0) return null
    return (
      <div key={boundary}>
        <h4 className="mt-2 text-[0.85rem] font-semibold text-soft">{BOUNDARY_LABELS[boundary]}</h4>
        <Lines view={view} lines={within} />
      </div>
    )
  })
}

function Lines({ view, lines }: { view: ReviewView; lines: Item[] }) {
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map((item) => (
        <RecordLine key={item.id} item={item} notation={notationOf(view.page.frame, view.page.kickoff.currency)}>
          <Questions view={view} questions={questionsOnLine(view.page, item.id)} />
          <AskFold view={view} field={askField(item.section, item.id)} about="line" />
        </RecordLine>
      ))}
    </ul>
  )
}

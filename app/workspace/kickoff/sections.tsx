import { Link } from '@remix-run/react'
import type { Item } from '~/domain/item'
import type { KickoffPage } from '~/domain/kickoff'
import type { Section } from '~/domain/sections'
import { dayOffWords } from '~/workspace/words/day-off-words'
import { notationOf } from '~/workspace/words/figure-words'
import { BOUNDARY_LABELS, keysOf, SECTION_LABELS } from '~/workspace/words/labels'
import { RecordLine } from './record-line'

/** The nine fields as they stand in the draft, each line with who sees it. */
export function Sections({ page }: { page: KickoffPage }) {
  return keysOf(SECTION_LABELS).map((section) => (
    <RecordSection key={section} page={page} section={section} items={page.items.filter((item) => item.section === section)} />
  ))
}

function RecordSection({ page, section, items }: { page: KickoffPage; section: Section; items: Item[] }) {
  const edit = `/kickoffs/${page.kickoff.id}/edit#${section}`
  return (
    <section id={section} className="record-section" aria-labelledby={`${section}-title`}>
      <div className="flex items-baseline justify-between gap-3">
        <h2 id={`${section}-title`}>{SECTION_LABELS[section]}</h2>
        <Link className="text-[0.85rem] text-soft hover:text-ink hover:underline" to={edit} aria-label={`Edit ${SECTION_LABELS[section].toLowerCase()}`}>
          Edit
        </Link>
      </div>
      {items.length === 0 ? (
        <p className="py-2 text-soft">
          Nothing yet.{' '}
          <Link className="text-link" to={edit}>
            Write the first line
          </Link>
        </p>
      ) : section === 'scope_boundaries' ? (
        <ScopeLines page={page} items={items} />
      ) : (
        <Lines page={page} items={items} />
      )}
    </section>
  )
}

/** What is in, what is not, and what is taken for granted, apart from each other. */
function ScopeLines({ page, items }: { page: KickoffPage; items: Item[] }) {
  return keysOf(BOUNDARY_LABELS).map((boundary) => {
    const within = items.filter((item) => item.boundary === boundary)
    if (within.length === 0) return null
    return (
      <div key={boundary}>
        <h3 className="mt-2 text-[0.85rem] font-semibold text-soft">{BOUNDARY_LABELS[boundary]}</h3>
        <Lines page={page} items={within} />
      </div>
    )
  })
}

function Lines({ page, items }: { page: KickoffPage; items: Item[] }) {
  return (
    <ul>
      {items.map((item) => (
        <RecordLine key={item.id} item={item} notation={notationOf(page.frame, page.deal.currency)}>
          <DayOffRemark item={item} daysOff={page.daysOff} />
        </RecordLine>
      ))}
    </ul>
  )
}

/** What is planned for a day on which nobody of the firm works says so. */
function DayOffRemark({ item: { section, dueOn }, daysOff }: { item: Item } & Pick<KickoffPage, 'daysOff'>) {
  const isPlanned = section === 'first_milestone' || section === 'delivery_dependencies'
  const dayOff = isPlanned && dueOn ? daysOff[dueOn] : undefined
  return dayOff ? <p className="text-[0.87rem] text-flag">{dayOffWords(dayOff)}</p> : null
}

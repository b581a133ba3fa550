import { Link } from '@remix-run/react'
import { isOpen } from '~/domain/open-dependency'
import { buttonClass } from '~/ui/button'
import { Empty } from '~/workspace/list/empty'
import { DependencyRow } from './dependency-row'
import type { MilestoneProps } from './milestone-page'
import { isUnnamed } from './what-next'

/** More open forms than this would hide the list: the others are a click away. */
const MOST_ASKED_AT_ONCE = 3

/** What the work waits for: who owes it, by when, where it stands, and what that does to the milestone. */
export function Dependencies({ page, outcome }: MilestoneProps) {
  const { dependencies, milestone } = page
  const asked = new Set(dependencies.filter(isUnnamed).slice(0, MOST_ASKED_AT_ONCE).map(({ itemId }) => itemId))
  return (
    <section id="dependencies" aria-labelledby="dependencies-title" className="scroll-mt-4">
      <h2 id="dependencies-title" className="mb-1.5">
        What it waits for<span>{dependencies.length > 0 ? standWords(dependencies) : ''}</span>
      </h2>
      {dependencies.length > 0 ? (
        <ul className="rows">
          {dependencies.map((dependency) => (
            <DependencyRow key={dependency.itemId} dependency={dependency} asksWho={asked.has(dependency.itemId)} page={page} outcome={outcome} />
          ))}
        </ul>
      ) : (
        <Empty
          title="It waits for nothing that is written down"
          action={
            <Link className={buttonClass()} to={`/kickoffs/${milestone.kickoffId}/edit#delivery_dependencies`}>
              Add what it waits for
            </Link>
          }
        >
          Access, data, people, a room: whatever you need from the buyer, from a third party or from your own firm goes into the handoff. Once that is published, it is tracked
          here.
        </Empty>
      )}
    </section>
  )
}

const standWords = (dependencies: MilestoneProps['page']['dependencies']) =>
  `${dependencies.filter((each) => !isOpen(each)).length} of ${dependencies.length} there`

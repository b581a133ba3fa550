import { Claim } from './claim'
import { ConditionRow } from './condition-row'
import type { MilestoneProps } from './milestone-page'

/** When the milestone is done, line by line, with what shows it; and, once all is marked, the way to say so. */
export function Conditions({ page, outcome }: MilestoneProps) {
  const { conditions, milestone } = page
  if (milestone.title === null) return null
  const marked = conditions.filter(({ met }) => met).length
  return (
    <section id="done-when" aria-labelledby="done-when-title" className="mt-7 scroll-mt-4">
      <h2 id="done-when-title" className="mb-1.5">
        Done when<span>{`${marked} of ${conditions.length} marked`}</span>
      </h2>
      <ol className="rows">
        {conditions.map((condition) => (
          <ConditionRow key={condition.hash} condition={condition} page={page} outcome={outcome} />
        ))}
      </ol>
      <Claim page={page} outcome={outcome} />
    </section>
  )
}

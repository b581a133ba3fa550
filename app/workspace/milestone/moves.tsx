import { Link } from '@remix-run/react'
import { Ago } from '~/workspace/shell/clock'
import { dayWords } from '~/workspace/words/day-words'
import { MOVE_REASON_LABELS } from '~/workspace/words/milestone-words'
import { mayMark } from './has-form'
import type { MilestoneProps } from './milestone-page'
import { MoveForm } from './move-form'
import { focusPlace } from './use-focus-kept'

/** How the date moved, and the way to move it; what the milestone is changes elsewhere. */
export function Moves({ page, outcome }: MilestoneProps) {
  const { milestone, moves } = page
  if (milestone.title === null) return null
  return (
    <section aria-labelledby="move-title" {...focusPlace('move')} className="scroll-mt-4">
      <h2 id="move-title">The date</h2>
      {moves.length > 0 ? (
        <ol className="moves">
          {moves.map(({ from, to, reason, words, by, at }) => (
            <li key={at}>
              <p>
                {from ? `${dayWords(from)} → ` : ''}
                <b>{dayWords(to)}</b>
              </p>
              <p className="text-[0.87rem] text-soft">
                {MOVE_REASON_LABELS[reason]}, <bdi>{by}</bdi>, <Ago at={at} />
              </p>
              <q dir="auto" className="block wrap-anywhere">
                {words}
              </q>
            </li>
          ))}
        </ol>
      ) : milestone.dueOn ? (
        <p className="mt-1 text-[0.9rem] text-soft">It has not moved.</p>
      ) : null}
      {mayMark(page) ? (
        <>
          <MoveForm page={page} outcome={outcome} />
          <p className="mt-3 text-[0.9rem] text-soft">
            What the milestone <em>is</em> belongs to the handoff: it changes{' '}
            <Link className="text-link" to={`/kickoffs/${milestone.kickoffId}/edit#first_milestone`}>
              in the draft
            </Link>
            , and the buyer confirms it with the next version.
          </p>
        </>
      ) : null}
    </section>
  )
}

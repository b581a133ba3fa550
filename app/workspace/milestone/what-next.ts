import type { Dependency } from '~/domain/dependency'
import { isOpen } from '~/domain/open-dependency'
import type { MilestonePage } from '~/domain/milestone-page'
import type { MilestoneAnswer } from '~/domain/milestone-record'

/** The one thing that delivery does next, and what it is about. */
export type NextStep =
  | { is: 'reached'; said: MilestoneAnswer | null; on: string }
  | { is: 'rework'; said: MilestoneAnswer }
  | { is: 'accept' | 'name' | 'chase'; dependencies: Dependency[] }
  | { is: 'claim' | 'name_milestone' | 'name_day' | 'move' }
  | { is: 'wait'; names: string[] }
  | { is: 'mark'; marked: number; total: number }

/** Nobody can be asked for it: it is not said whose it is, or which of the buyer's people owes it, or who did has left. */
export const isUnnamed = ({ side, owedBy, ...dependency }: Pick<Dependency, 'side' | 'owedBy' | 'state'>) =>
  isOpen(dependency) && (side === null || (side === 'buyer' && owedBy === null))

/** The last word of the buyer that still stands. */
const lastWord = ({ answers }: Pick<MilestonePage, 'answers'>) => answers.findLast(({ disputed }) => disputed === null) ?? null

/** Whose word makes the milestone reached. */
export const approversOf = ({ people }: Pick<MilestonePage, 'people'>) => people.filter(({ mayAnswer }) => mayAnswer)

export const areAllMarked = ({ conditions }: Pick<MilestonePage, 'conditions'>) => conditions.every(({ met }) => met !== null)

/**
 * What the database says is awaited of delivery comes first (it stands in the inbox, too), but for naming people once all is said to be done;
 * then what a missing date or a day that has passed asks for.
 */
export function whatNext(page: MilestonePage): NextStep {
  const { milestone, dependencies, conditions } = page
  const { outlook, awaits } = milestone
  const said = lastWord(page)
  if (milestone.reachedOn) return { is: 'reached', said, on: milestone.reachedOn }
  if (awaits === 'rework' && said) return { is: 'rework', said }
  if (awaits === 'accept') return { is: 'accept', dependencies: dependencies.filter(({ state }) => state === 'provided') }
  if (milestone.claimedAt) return { is: 'wait', names: approversOf(page).map(({ name }) => name) }
  if (awaits === 'name') return { is: 'name', dependencies: dependencies.filter(isUnnamed) }
  if (milestone.title === null) return { is: 'name_milestone' }
  if (awaits === 'claim') return { is: 'claim' }
  if (milestone.dueOn === null) return { is: 'name_day' }
  if (outlook.state === 'late') return { is: 'move' }
  const late = dependencies.filter((each) => each.isLate && each.forMilestone)
  if (late.length > 0) return { is: 'chase', dependencies: late }
  return { is: 'mark', marked: conditions.filter(({ met }) => met).length, total: conditions.length }
}

import type { ToldDependency } from '~/domain/dependency'
import { keptFiles } from '~/domain/flag-thread'
import { expectedOn, isOpen } from '~/domain/open-dependency'
import type { Progress } from '~/domain/progress'
import { askOf } from './asks'

export type Owing = 'mine' | 'colleagues' | 'firm' | 'others'
export type NeededGroup = { owing: Owing; open: ToldDependency[]; done: ToldDependency[] }

const ORDER: readonly Owing[] = ['mine', 'colleagues', 'firm', 'others']

/** Whose it is, as the reader sees it. What nobody is named for is for any of them to answer. */
export function owingOf({ isMine, side }: Pick<ToldDependency, 'isMine' | 'side'>): Owing {
  if (isMine) return 'mine'
  if (side === 'firm') return 'firm'
  return side === 'third_party' ? 'others' : 'colleagues'
}

const RANK = { sent_back: 0, late: 1, owed: 2 } as const
const NO_DAY = '9999-12-31'

const rankOf = (dependency: ToldDependency, today: string) => {
  const ask = askOf(dependency, today)
  return ask ? RANK[ask] : isOpen(dependency) ? 3 : 4
}

/** What was sent back stands first, then what its day has passed for, then by day; what is there and still looked at comes last. */
function inOrder(dependencies: readonly ToldDependency[], today: string): ToldDependency[] {
  const keyOf = (dependency: ToldDependency) => `${rankOf(dependency, today)} ${expectedOn(dependency) ?? NO_DAY}`
  return dependencies.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0))
}

/** What is needed, by who owes it, the reader's own first; what was accepted stands apart. */
export function neededGroups(dependencies: readonly ToldDependency[], today: string): NeededGroup[] {
  return ORDER.flatMap((owing) => {
    const own = dependencies.filter((dependency) => owingOf(dependency) === owing)
    const isDone = ({ state }: ToldDependency) => state === 'accepted'
    return own.length === 0 ? [] : [{ owing, open: inOrder(own.filter((each) => !isDone(each)), today), done: own.filter(isDone) }]
  })
}

/** The last words with which something was sent back, while that stands. */
export const sentBackStep = ({ state, steps }: ToldDependency) =>
  state === 'sent_back' ? (steps.findLast(({ kind }) => kind === 'sent_back') ?? null) : null

/** Whether the buyer's people may still say something about it: what the firm owes is not theirs to hand in. */
export const mayProvide = ({ side, state }: Pick<ToldDependency, 'side' | 'state'>) => side !== 'firm' && state !== 'accepted'
export const mayPromise = (dependency: Pick<ToldDependency, 'side' | 'state'>) => mayProvide(dependency) && isOpen(dependency)

/** The files that the buyer's side may still take back: until the milestone is reached, which rests on them. */
export const removableFiles = ({ reachedOn }: Pick<Progress, 'reachedOn'>, { steps }: Pick<ToldDependency, 'steps'>) =>
  reachedOn ? [] : keptFiles(steps.flatMap(({ attachments }) => attachments), 'buyer')

import type { BuyerPage } from '~/domain/buyer-page'
import type { ToldDependency } from '~/domain/dependency'
import { expectedOn, isOpen } from '~/domain/open-dependency'
import type { Progress } from '~/domain/progress'

/** What comes next: on which day, and what. */
export type NextStep =
  | { kind: 'needed'; on: string | null; dependency: ToldDependency }
  | { kind: 'words'; on: null }
  | { kind: 'verdict'; on: null }
  | { kind: 'milestone'; on: string | null; title: string }

const SHOWN = 3
const NO_DAY = '9999-12-31'

const byDay = (one: NextStep, other: NextStep) => (one.on ?? NO_DAY).localeCompare(other.on ?? NO_DAY)

const neededSteps = ({ dependencies }: Progress): NextStep[] =>
  dependencies
    .filter(isOpen)
    .map((dependency) => ({ kind: 'needed', on: expectedOn(dependency), dependency }) as const)
    .toSorted(byDay)

/** What has to be said before anything else can follow: the words still missing, or whether it is done. */
function wordsFirst({ kickoff }: BuyerPage, { claimedAt }: Progress): NextStep[] {
  const words: NextStep[] = kickoff.confirmedAt ? [] : [{ kind: 'words', on: null }]
  return claimedAt ? [...words, { kind: 'verdict', on: null }] : words
}

/** The next few things in the order of their days, the milestone among them; `more` counts what is needed besides. Nothing once it is reached. */
export function nextSteps(page: BuyerPage, progress: Progress): { steps: NextStep[]; more: number } {
  const { title, dueOn, claimedAt, reachedOn } = progress
  if (reachedOn) return { steps: [], more: 0 }
  const needed = neededSteps(progress)
  const goal: NextStep[] = title && !claimedAt ? [{ kind: 'milestone', on: dueOn, title }] : []
  const dated = [...needed.slice(0, SHOWN), ...goal].toSorted(byDay)
  return { steps: [...wordsFirst(page, progress), ...dated], more: Math.max(0, needed.length - SHOWN) }
}

import { confirmableItemIds, type BuyerPage } from '~/domain/buyer-page'
import type { ToldDependency } from '~/domain/dependency'
import { flagState } from '~/domain/flag-state'
import type { Progress } from '~/domain/progress'
import { offersToDecide } from '../page-state'

/** Something that waits for the reader: where it stands, and in whose words. `dueOn`: by when it is needed, or was promised. */
export type Ask =
  | { kind: 'verdict' | 'answer' | 'offer'; anchor: string; text: string }
  | { kind: 'sent_back' | 'late' | 'owed'; anchor: string; text: string; dueOn: string | null }
  | { kind: 'word'; anchor: string; lines: number }

const DAY_IN_MS = 24 * 60 * 60 * 1000
const DAYS_AHEAD = 7

/** The day by which a dependency is expected: the promised one, or else the agreed one. */
export const expectedOn = ({ promisedOn, dueOn }: Pick<ToldDependency, 'promisedOn' | 'dueOn'>) => promisedOn ?? dueOn

/** Whether it is still to come: neither there nor accepted. */
export const isOpen = ({ state }: Pick<ToldDependency, 'state'>) => state === 'asked' || state === 'promised' || state === 'sent_back'

const isNear = (day: string, today: string) => Date.parse(day) - Date.parse(today) <= DAYS_AHEAD * DAY_IN_MS

/** What a dependency asks of whoever owes it now; null while its day is far, or promised and ahead. */
export function askOf(dependency: ToldDependency, today: string): 'sent_back' | 'late' | 'owed' | null {
  if (dependency.state === 'sent_back') return 'sent_back'
  if (!isOpen(dependency)) return null
  if (dependency.isLate) return 'late'
  const day = expectedOn(dependency)
  return dependency.state === 'asked' && (!day || isNear(day, today)) ? 'owed' : null
}

/** Whether the reader's word on the milestone is wanted: delivery says that it is done, and nobody has answered yet. */
export const awaitsVerdict = ({ claimedAt, reachedOn, mayAnswer }: Pick<Progress, 'claimedAt' | 'reachedOn' | 'mayAnswer'>) =>
  claimedAt !== null && reachedOn === null && mayAnswer

const URGENCY = ['sent_back', 'late', 'owed'] as const

function owedAsks({ dependencies, today }: Progress): Ask[] {
  const mine = dependencies.filter(({ isMine }) => isMine)
  return URGENCY.flatMap((kind) =>
    mine
      .filter((dependency) => askOf(dependency, today) === kind)
      .map((dependency) => ({ kind, anchor: `d-${dependency.itemId}`, text: dependency.text, dueOn: expectedOn(dependency) })),
  )
}

/** The lines that the reader's name is still wanted for; somebody who reads along is never asked. */
export const linesToConfirm = (page: BuyerPage) => (page.recipient.role === 'approver' ? confirmableItemIds(page).length : 0)

/** All that waits for the reader, the most pressing first; empty when they may lean back. */
export function asksOf(page: BuyerPage, progress: Progress): Ask[] {
  const answers = page.flags.filter((flag) => flagState(flag) === 'answered')
  const lines = linesToConfirm(page)
  return [
    ...(awaitsVerdict(progress) ? [{ kind: 'verdict', anchor: 'milestone', text: progress.title ?? '' } as const] : []),
    ...owedAsks(progress),
    ...answers.map((flag) => ({ kind: 'answer', anchor: `f-${flag.id}`, text: flag.lineText ?? flag.words }) as const),
    ...offersToDecide(page).map((order) => ({ kind: 'offer', anchor: `f-${order.flagId}`, text: order.before?.text ?? order.reference }) as const),
    ...(lines > 0 ? [{ kind: 'word', anchor: 'word', lines } as const] : []),
  ]
}

import { utcDay } from 'd3-time'
import { confirmableItemIds, type BuyerPage } from '~/domain/buyer-page'
import type { ToldDependency } from '~/domain/dependency'
import { expectedOn, isOpen } from '~/domain/open-dependency'
import { flagState } from '~/domain/flag-state'
import type { Progress } from '~/domain/progress'
import { offersToDecide } from '../page-state'

/** Something that waits for the reader: where it stands, and in whose words. `dueOn`: by when it is needed, or was promised. */
export type Ask =
  | { kind: 'verdict' | 'answer' | 'offer'; anchor: string; text: string }
  | { kind: 'sent_back' | 'late' | 'owed'; anchor: string; text: string; dueOn: string | null }
  | { kind: 'word'; anchor: string; lines: number }

const DAYS_AHEAD = 7

const isNear = (day: string, today: string) => utcDay.count(new Date(today), new Date(day)) <= DAYS_AHEAD

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

import type { InboxMilestone } from '~/domain/inbox-milestone'
import { counted } from './count-words'

/** What delivery is asked to do for a milestone, and how much of it there is. */
export function awaitsWords({ awaits, count }: Pick<InboxMilestone, 'awaits' | 'count'>): { kind: string; detail: string } {
  switch (awaits) {
    case 'rework':
      return { kind: 'Not yet', detail: 'the buyer says what is missing' }
    case 'accept':
      return { kind: 'Provided', detail: `${counted(count, 'dependency', 'dependencies')} to look at` }
    case 'name':
      return { kind: 'Nobody named', detail: `for ${counted(count, 'dependency', 'dependencies')} due soon` }
    case 'claim':
      return { kind: 'All met', detail: 'ask the buyer for their word' }
  }
}

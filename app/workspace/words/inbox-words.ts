import type { InboxFilter } from '~/domain/inbox'
import { numberWord, sentence } from './count-words'

type Shown = Pick<InboxFilter, 'whose' | 'state'>

/** Needs are counted no further than one past this: a long queue must not slow every page. */
const MOST_COUNTED = 99

/** How many things wait, as the navigation has room for it. */
export const needsCount = (needsYou: number) => (needsYou > MOST_COUNTED ? `${MOST_COUNTED}+` : String(needsYou))

/** The inbox's heading: what needs this member, or which list they are looking at. */
export function inboxHeading(filter: Shown, needsYou: number): string {
  if (filter.state === 'answered') return 'Answered, the buyer has the word'
  if (filter.state === 'settled') return filter.whose === 'mine' ? 'Settled, yours' : 'Settled'
  if (filter.whose === 'all') return 'All that buyers flagged'
  if (needsYou === 0) return 'Nothing needs you'
  if (needsYou > MOST_COUNTED) return `More than ${MOST_COUNTED} things need you`
  return needsYou === 1 ? 'One thing needs you' : `${sentence(numberWord(needsYou))} things need you`
}

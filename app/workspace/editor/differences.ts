import type { Item } from '~/domain/item'
import type { Section } from '~/domain/section'

/** A line that reads differently in two drafts; null where one of them does not have it. */
export type Difference = { section: Section; mine: string | null; theirs: string | null }

/** A line with everything about it that a person would notice. */
const reading = ({ boundary, text, detail, dueOn, side, amount, email, recipientRole, visibility }: Item) =>
  [text, detail, boundary, dueOn, side?.replace('_', ' '), amount, email, recipientRole, visibility === 'internal' ? 'internal' : 'the buyer sees it']
    .filter(Boolean)
    .join(', ')

/** Which lines differ between what somebody typed and what a colleague saved meanwhile, in the order of the handoff. */
export function differences(mine: readonly Item[], theirs: readonly Item[]): Difference[] {
  const savedById = new Map(theirs.map((item) => [item.id, item]))
  const typedIds = new Set(mine.map((item) => item.id))
  const typed = mine.flatMap((item): Difference[] => {
    const saved = savedById.get(item.id)
    if (saved && reading(saved) === reading(item)) return []
    return [{ section: item.section, mine: reading(item), theirs: saved ? reading(saved) : null }]
  })
  const onlySaved = theirs
    .filter((item) => !typedIds.has(item.id))
    .map((item): Difference => ({ section: item.section, mine: null, theirs: reading(item) }))
  return [...typed, ...onlySaved]
}

import type { Deal } from '~/domain/deal'
import type { Item } from '~/domain/item'
import type { Section } from '~/domain/sections'
import { sectionNames } from '~/workspace/words/approver-words'
import { ANSWERING_LABELS } from '~/workspace/words/labels'
import { sourceWords } from '~/workspace/words/source-words'

/** A line that reads differently in two drafts; null where one of them does not have it. */
export type Difference = { section: Section; mine: string | null; theirs: string | null }

/** A line with everything about it that a person would notice. */
const reading = ({ boundary, text, detail, dueOn, side, amount, email, recipientRole, recipientSections, visibility, source, answersFor, timeZone }: Item) =>
  [
    text, detail, boundary, dueOn, side?.replace('_', ' '), amount && plainAmount(amount), email, recipientRole, timeZone,
    recipientSections && `for ${sectionNames(recipientSections)}`,
    visibility === 'internal' ? 'internal' : 'the buyer sees it', answersFor && ANSWERING_LABELS[answersFor].toLowerCase(),
    source && `from: ${sourceWords(source)}`,
  ]
    .filter(Boolean)
    .join(', ')

/** Two ways to write one amount: 1200 and 1200.00. */
const plainAmount = (amount: string) => amount.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')

type Handoff = { deal: Deal; items: readonly Item[] }

const wording = ({ deal, items }: Handoff) =>
  JSON.stringify([
    Object.entries({ ...deal, amount: plainAmount(deal.amount) }).sort(([a], [b]) => (a < b ? -1 : 1)),
    items.map((item) => [item.id, item.section, reading(item)]),
  ])

/** Whether two drafts say the same in the same order: a form that is sent again after its answer was lost has been saved already. */
export const isSameHandoff = (mine: Handoff, theirs: Handoff): boolean => wording(mine) === wording(theirs)

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

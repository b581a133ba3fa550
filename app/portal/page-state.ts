import { confirmableItemIds, heldBackItemIds, isAsked, isLookedAt, unsettledFlags, type BuyerPage } from '~/domain/buyer-page'
import type { BuyerCause } from '~/domain/change-cause'
import type { PortalFlag } from '~/domain/flag'
import { flagState } from '~/domain/flag-state'
import type { PublishedSection, VersionContent } from '~/domain/item'
import { PORTAL_SECTIONS } from '~/domain/sections'
import { lineDifference, type LineDifference } from '~/domain/version-difference'

/** What a page is to its reader now: it decides how the letter begins. */
export type Standing = 'fresh' | 'answered' | 'offered' | 'changed' | 'waiting' | 'confirmed' | 'started'

/** The change orders on colleagues' flags that wait for this approver's decision; those on own flags are answers. */
export const offersToDecide = ({ changeOrders }: Pick<BuyerPage, 'changeOrders'>) => changeOrders.filter(({ mine, decision }) => !mine && !decision)

/** Answers that wait for the reader's word come before changes, and both before thanks. */
export function standingOf(page: BuyerPage): Standing {
  if (page.kickoff.confirmedAt) return 'started'
  if (page.flags.some((flag) => flagState(flag) === 'answered')) return 'answered'
  if (offersToDecide(page).length > 0) return 'offered'
  if (page.confirmation && confirmableItemIds(page).length === 0) return unsettledFlags(page).length > 0 ? 'waiting' : 'confirmed'
  return page.changes.length > 0 ? 'changed' : 'fresh'
}

/** The parts in the order in which they are read. One that lost its last line stays while something said about it is to be seen. */
export function partsOf({ content, flags, changeOrders }: Pick<BuyerPage, 'content' | 'flags' | 'changeOrders'>): PublishedSection[] {
  return PORTAL_SECTIONS.flatMap((section) => {
    const isSpokenOf = [...flags, ...changeOrders].some((about) => about.section === section)
    return content.sections.find((each) => each.section === section) ?? (isSpokenOf ? { section, hash: '', items: [] } : [])
  })
}

const WORDS_A_MINUTE = 180
const SECONDS_A_PART = 10

/** How long an attentive reader takes, in whole minutes: reading, and a moment's thought on each part. */
export function minutesToRead(content: VersionContent): number {
  const words = content.sections
    .flatMap((section) => section.items)
    .reduce((sum, item) => sum + `${item.text} ${item.detail}`.split(/\s+/).length, 0)
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + (content.sections.length * SECONDS_A_PART) / 60))
}

/** A part's flags, and offers on colleagues' flags, that stand under none of its lines: about the whole part, or about a line that has since gone. */
export function flagsOfPart(page: BuyerPage, part: PublishedSection) {
  const own = page.flags.filter((flag) => flag.section === part.section)
  const isHere = (flag: Pick<PortalFlag, 'itemId'>) => part.items.some((item) => item.id === flag.itemId)
  return {
    whole: own.filter((flag) => flag.itemId === null),
    gone: own.filter((flag) => flag.itemId !== null && !isHere(flag)),
    offers: page.changeOrders.filter((order) => !order.mine && order.section === part.section && !isHere(order)),
  }
}

export type PartState = 'answered' | 'flagged' | 'others' | 'confirmed' | 'right' | 'unsaid'

/** What the reader has said about a part, the most pressing first. */
export function partState(page: BuyerPage, part: PublishedSection): { state: PartState; count: number } {
  const states = page.flags.filter((flag) => flag.section === part.section).map(flagState)
  const count = (wanted: string) => states.filter((state) => state === wanted).length
  const answers = count('answered') + offersToDecide(page).filter((order) => order.section === part.section).length
  if (answers > 0) return { state: 'answered', count: answers }
  if (count('open') > 0) return { state: 'flagged', count: count('open') }
  if (!isAsked(page, part.section)) return { state: 'others', count: 0 }
  if (part.items.length > 0 && part.items.every((item) => !page.unconfirmedItemIds.includes(item.id))) return { state: 'confirmed', count: 0 }
  return { state: page.marks.includes(part.section) ? 'right' : 'unsaid', count: 0 }
}

/** Where the reader goes next: to an answer, to a part that they have said nothing about, to their word; null when all is said. */
export function nextStop(page: BuyerPage): { kind: 'answers' | 'next' | 'word'; anchor: string } | null {
  const answered = page.flags.find((flag) => flagState(flag) === 'answered')
  if (answered) return { kind: 'answers', anchor: `f-${answered.id}` }
  const [offer] = offersToDecide(page)
  if (offer) return { kind: 'answers', anchor: `f-${offer.flagId}` }
  const unsaid = partsOf(page).find((part) => isAsked(page, part.section) && !isLookedAt(page, part.section))
  if (unsaid) return { kind: 'next', anchor: unsaid.section }
  const mayConfirm = page.recipient.role === 'approver' && confirmableItemIds(page).length > 0
  return mayConfirm ? { kind: 'word', anchor: 'word' } : null
}

/** A line that reads differently from what the reader knew, why it does, and what they themselves had said about it. */
export type Change = { line: LineDifference; cause: BuyerCause; flag: PortalFlag | null }

/** The changes since the reader last said something, each beside their flag where one of theirs led to it. */
export function changesOf(page: BuyerPage): Change[] {
  return page.changes.map(({ itemId, before, beforeSection, ...cause }) => {
    const part = page.content.sections.find((section) => section.items.some((item) => item.id === itemId))
    const after = part?.items.find((item) => item.id === itemId)
    const line = lineDifference(
      itemId,
      before && beforeSection ? { section: beforeSection, item: before } : null,
      part && after ? { section: part.section, item: after } : null,
    )
    return { line, cause, flag: page.flags.find((flag) => flag.id === cause.flag?.id) ?? null }
  })
}

/** When the reader confirmed a line as it reads now; null when they did not, or have flagged it since. */
export function confirmedAt(page: BuyerPage, itemId: string): string | null {
  if (heldBackItemIds(page).has(itemId)) return null
  return page.confirmedLines.find(({ itemIds }) => itemIds.includes(itemId))?.confirmedAt ?? null
}

/** When the last of a part's lines was confirmed, where all of them are; its lines need not repeat that. */
export function partConfirmedAt(page: BuyerPage, part: PublishedSection): string | null {
  if (partState(page, part).state !== 'confirmed') return null
  const times = part.items.flatMap((item) => confirmedAt(page, item.id) ?? [])
  return times.toSorted().at(-1) ?? null
}

/** Two letters for a firm that has no picture here: `Hollenkamp & Suhr` is HS. */
export const initialsOf = (name: string) =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('')

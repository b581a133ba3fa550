import { confirmableItemIds, isLookedAt, unsettledFlags, type BuyerPage } from '~/domain/buyer-page'
import type { PortalFlag } from '~/domain/flag'
import { flagState } from '~/domain/flag-state'
import type { PublishedItem, PublishedSection, VersionContent } from '~/domain/item'
import { PORTAL_SECTIONS } from '~/domain/sections'

/** What a page is to its reader now: it decides how the letter begins. */
export type Standing = 'fresh' | 'answered' | 'changed' | 'waiting' | 'confirmed' | 'started'

/** Answers that wait for the reader's word come before changes, and both before thanks. */
export function standingOf(page: BuyerPage): Standing {
  if (page.kickoff.confirmedAt) return 'started'
  if (page.flags.some((flag) => flagState(flag) === 'answered')) return 'answered'
  if (page.confirmation && confirmableItemIds(page).length === 0) return unsettledFlags(page).length > 0 ? 'waiting' : 'confirmed'
  return page.changes.length > 0 ? 'changed' : 'fresh'
}

/** The parts in the order in which they are read. One that lost its last line stays while something said about it is to be seen. */
export function partsOf({ content, flags }: Pick<BuyerPage, 'content' | 'flags'>): PublishedSection[] {
  return PORTAL_SECTIONS.flatMap((section) => {
    const isSpokenOf = flags.some((flag) => flag.section === section)
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

/** A part's flags that stand under none of its lines: about the whole part, or about a line that has since gone. */
export function flagsOfPart(page: BuyerPage, part: PublishedSection) {
  const own = page.flags.filter((flag) => flag.section === part.section)
  const isHere = (flag: PortalFlag) => part.items.some((item) => item.id === flag.itemId)
  return {
    whole: own.filter((flag) => flag.itemId === null),
    gone: own.filter((flag) => flag.itemId !== null && !isHere(flag)),
  }
}

export type PartState = 'answered' | 'flagged' | 'confirmed' | 'right' | 'unsaid'

/** What the reader has said about a part, the most pressing first. */
export function partState(page: BuyerPage, part: PublishedSection): { state: PartState; count: number } {
  const states = page.flags.filter((flag) => flag.section === part.section).map(flagState)
  const count = (wanted: string) => states.filter((state) => state === wanted).length
  if (count('answered') > 0) return { state: 'answered', count: count('answered') }
  if (count('open') > 0) return { state: 'flagged', count: count('open') }
  if (part.items.length > 0 && part.items.every((item) => !page.unconfirmedItemIds.includes(item.id))) return { state: 'confirmed', count: 0 }
  return { state: page.marks.includes(part.section) ? 'right' : 'unsaid', count: 0 }
}

/** Where the reader goes next: to an answer, to a part that they have said nothing about, to their word; null when all is said. */
export function nextStop(page: BuyerPage): { kind: 'answers' | 'next' | 'word'; anchor: string } | null {
  const answered = page.flags.find((flag) => flagState(flag) === 'answered')
  if (answered) return { kind: 'answers', anchor: `f-${answered.id}` }
  const unsaid = partsOf(page).find((part) => !isLookedAt(page, part.section))
  if (unsaid) return { kind: 'next', anchor: unsaid.section }
  const mayConfirm = page.recipient.role === 'approver' && confirmableItemIds(page).length > 0
  return mayConfirm ? { kind: 'word', anchor: 'word' } : null
}

/** A line that reads differently from what the reader knew, with what they had said about it. `after` is null when it was taken out. */
export type Change = { before: PublishedItem | null; after: PublishedItem | null; flag: PortalFlag | null }

/** The changes since the reader last said something, each beside the flag that led to it where there is one. */
export function changesOf(page: BuyerPage): Change[] {
  return page.changes.map(({ itemId, before }) => {
    const part = page.content.sections.find((section) => section.items.some((item) => item.id === itemId))
    const after = part?.items.find((item) => item.id === itemId) ?? null
    const led = page.flags.filter((flag) => flag.resolution === 'amended')
    const flag = led.find((each) => each.itemId === itemId) ?? led.find((each) => !before && !each.itemId && each.section === part?.section)
    return { before, after, flag: flag ?? null }
  })
}

/** Two letters for a firm that has no picture here: `Hollenkamp & Suhr` is HS. */
export const initialsOf = (name: string) =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('')

import { z } from 'zod'
import { buyerCauseSchema } from './change-cause'
import { channelSchema } from './channel'
import { localeSchema } from './deal'
import { portalOrderSchema } from './change-order'
import { portalFlagSchema } from './flag'
import { flagState } from './flag-state'
import { publishedItemSchema, recipientRoleSchema, versionContentSchema, versionSummarySchema } from './item'
import { progressSchema } from './progress'
import { sectionSchema } from './section'
import { instantSchema } from './text'

/** The firm as the buyer sees it. `accent` is `#rrggbb`. */
export const firmSchema = z.object({ name: z.string(), accent: z.string(), timeZone: z.string() })
export type Firm = z.infer<typeof firmSchema>

/** A confirmation that the recipient gave. `number` is the receipt's. `onBehalf`: said by phone or mail, and recorded by a member. */
export const confirmationSchema = z.object({
  number: z.string(),
  version: z.int().positive(),
  typedName: z.string(),
  confirmedAt: instantSchema,
  onBehalf: z.object({ by: z.string(), channel: channelSchema, givenOn: z.iso.date() }).nullable(),
})
export type Confirmation = z.infer<typeof confirmationSchema>

/**
 * All that one recipient's page shows, read in one database call.
 * `marks` are sections called right whose content has not changed since.
 * `unconfirmedItemIds` are the current version's lines that this recipient has not confirmed as they read now,
 * and lines that they had confirmed and that were taken out since: both need their word.
 * `changes` are lines that read differently from what this recipient spoke about before: `before` null means added,
 * and an `itemId` that the content does not hold means removed. Each tells why it changed, and for whose flag.
 * `confirmedLines` are the current version's lines that this recipient has confirmed as they read now, by the day on which they did.
 * `askedOfOthers` are the sections for which this approver is not asked, with who is; they read and flag them all the same.
 * `seenDifferently` are lines that colleagues see differently, where the firm wants that to be told.
 * `flags` are this recipient's own, oldest first, settled ones included.
 * `progress`: what the page tells once this recipient, or everybody, has confirmed; null before.
 * `changeOrders` answer them or, for an approver, also colleagues' flags; those that no longer stand are left out.
 */
export const buyerPageSchema = z.object({
  kickoff: z.object({
    id: z.uuid(),
    locale: localeSchema,
    currency: z.string(),
    confirmedAt: instantSchema.nullable(),
  }),
  firm: firmSchema,
  recipient: z.object({ id: z.uuid(), name: z.string(), role: recipientRoleSchema }),
  askedOfOthers: z.array(z.object({ section: sectionSchema, names: z.array(z.string()) })),
  seenDifferently: z.array(z.object({ itemId: z.uuid(), names: z.array(z.string()) })),
  version: versionSummarySchema,
  content: versionContentSchema,
  marks: z.array(sectionSchema),
  flags: z.array(portalFlagSchema),
  changeOrders: z.array(portalOrderSchema),
  changes: z.array(buyerCauseSchema.extend({ itemId: z.uuid(), before: publishedItemSchema.nullable(), beforeSection: sectionSchema.nullable() })),
  confirmedLines: z.array(z.object({ confirmedAt: instantSchema, itemIds: z.array(z.uuid()) })),
  confirmation: confirmationSchema.nullable(),
  unconfirmedItemIds: z.array(z.uuid()),
  progress: progressSchema.nullable(),
  codeRequired: z.boolean(),
})
export type BuyerPage = z.infer<typeof buyerPageSchema>

/**
 * A receipt: what was confirmed, when, and what stayed open. `open` lists the flags that were left out.
 * `disputedAt`: when its person said of a confirmation in their name that it is not theirs; it stands for nothing since.
 */
export const receiptSchema = z.object({
  kickoff: z.object({ id: z.uuid(), locale: localeSchema, currency: z.string() }),
  firm: firmSchema,
  confirmation: confirmationSchema.extend({
    contentHash: z.string(),
    recipientName: z.string(),
    sections: z.array(sectionSchema).nullable(),
    disputedAt: instantSchema.nullable(),
    confirmedItems: z.int().nonnegative(),
  }),
  content: versionContentSchema,
  confirmedItemIds: z.array(z.uuid()),
  open: z.array(z.object({ section: sectionSchema, lineText: z.string().nullable(), words: z.string() })),
})
export type Receipt = z.infer<typeof receiptSchema>

/** The flags that keep lines out of a confirmation: all that are not settled. */
export const unsettledFlags = (page: Pick<BuyerPage, 'flags'>) =>
  page.flags.filter((flag) => flagState(flag) !== 'settled')

/** The lines that a confirmation given now would leave out, since they, or their whole section, are flagged. */
export function heldBackItemIds(page: Pick<BuyerPage, 'flags' | 'content'>): Set<string> {
  const held = new Set<string>()
  for (const flag of unsettledFlags(page)) {
    if (flag.itemId) held.add(flag.itemId)
    else
      for (const section of page.content.sections)
        if (section.section === flag.section) section.items.forEach((item) => held.add(item.id))
  }
  return held
}

/** What a confirmation given now would newly confirm: unconfirmed lines that nobody of this recipient's flags holds back. */
export function confirmableItemIds(page: BuyerPage): string[] {
  const held = heldBackItemIds(page)
  return page.unconfirmedItemIds.filter((id) => !held.has(id))
}

/** Whether this recipient is asked for a section; another's they read and flag. */
export const isAsked = (page: Pick<BuyerPage, 'askedOfOthers'>, section: string): boolean =>
  !page.askedOfOthers.some((other) => other.section === section)

/** How many of the sections that they are asked for this recipient has looked at: marked right, flagged in some line, or confirmed line by line. */
export function lookedAt(page: BuyerPage): { seen: number; total: number } {
  const asked = page.content.sections.filter(({ section }) => isAsked(page, section))
  return { seen: asked.filter(({ section }) => isLookedAt(page, section)).length, total: asked.length }
}

/** Whether this recipient has said anything about a section. */
export function isLookedAt(page: BuyerPage, section: string): boolean {
  if (page.marks.some((mark) => mark === section)) return true
  if (page.flags.some((flag) => flag.section === section)) return true
  const items = page.content.sections.find((each) => each.section === section)?.items ?? []
  return items.length > 0 && items.every((item) => !page.unconfirmedItemIds.includes(item.id))
}

import { z } from 'zod'
import { kickoffHeadSchema } from './kickoff-head'
import { frameSchema } from './member'
import { instantSchema } from './text'

/** Whose doing it was: the buyer's people, the team, a mail that went or failed; `itself`: what followed from what somebody did. */
export const historySideSchema = z.enum(['buyer', 'team', 'mails', 'itself'])
export type HistorySide = z.infer<typeof historySideSchema>

/** One line of the history. `actor` is a person's name, or null when the product itself acted. */
export const historyEntrySchema = z.object({
  id: z.string(),
  position: z.int().positive(),
  kind: z.string(),
  at: instantSchema,
  side: historySideSchema,
  actor: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** A kickoff's chain of events: how many, and whether each is as it was written and none is missing, the last included. */
export const chainSchema = z.object({ events: z.int().nonnegative(), lastHash: z.string(), isUnbroken: z.boolean() })
export type Chain = z.infer<typeof chainSchema>

/** Filters of the history; each is a link. `after`: the position of the last entry of the page before. */
export const historyFilterSchema = z.object({
  who: historySideSchema.exclude(['itself']).nullable().catch(null),
  order: z.enum(['newest', 'oldest']).catch('newest'),
  after: z.coerce.number().int().positive().max(2 ** 31 - 1).nullable().catch(null),
})
export type HistoryFilter = z.infer<typeof historyFilterSchema>

/** A kickoff's history, a page at a time. */
export const historyPageSchema = z.object({
  frame: frameSchema,
  kickoff: kickoffHeadSchema,
  entries: z.array(historyEntrySchema),
  next: z.int().positive().nullable(),
  chain: chainSchema,
})
export type HistoryPage = z.infer<typeof historyPageSchema>

/** All events of a kickoff. Each `hash` is SHA-256, in hex, of `previousHash` followed by `sealed`. */
export const exportedHistorySchema = z.object({
  kickoff: kickoffHeadSchema,
  timeZone: z.string(),
  chain: chainSchema,
  events: z.array(
    historyEntrySchema.extend({
      actorMemberId: z.uuid().nullable(),
      actorRecipientId: z.uuid().nullable(),
      sealed: z.string(),
      previousHash: z.string(),
      hash: z.string(),
    }),
  ),
})
export type ExportedHistory = z.infer<typeof exportedHistorySchema>

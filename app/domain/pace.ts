import { z } from 'zod'

const day = z.iso.date()
const usualDays = z.int().nonnegative().nullable()

/**
 * When a kickoff came to each of its stages, from the signature to the first milestone; null for a stage still ahead.
 * `openedOn`: when the first of the buyer's people began to read. `usual`: the organization's days a leg, null where too few kickoffs tell.
 */
export const paceSchema = z.object({
  today: day,
  signedOn: day,
  sentOn: day.nullable(),
  openedOn: day.nullable(),
  confirmedOn: day.nullable(),
  reachedOn: day.nullable(),
  usual: z.object({ sent: usualDays, opened: usualDays, confirmed: usualDays, reached: usualDays }),
})
export type Pace = z.infer<typeof paceSchema>

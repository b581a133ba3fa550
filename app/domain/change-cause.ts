import { z } from 'zod'

/**
 * Why a line changed, as one of the buyer's people may know it: the version that made it read so, the reason given with it,
 * and whose flag led to it. The words of a colleague's flag stay the colleague's.
 */
export const buyerCauseSchema = z.object({
  version: z.int().positive(),
  why: z.string(),
  flag: z.object({ id: z.uuid(), isMine: z.boolean(), by: z.string(), words: z.string().nullable() }).nullable(),
})
export type BuyerCause = z.infer<typeof buyerCauseSchema>

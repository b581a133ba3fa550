import { z } from 'zod'
import { firmSchema } from './buyer-page'
import { buyerCauseSchema } from './change-cause'
import { localeSchema } from './deal'
import { versionContentSchema, versionSummarySchema } from './item'
import { kickoffHeadSchema } from './kickoff-head'
import { frameSchema } from './member'
import { instantSchema } from './text'

const comparedSchema = versionSummarySchema.extend({ content: versionContentSchema })

/** A version that can be chosen for comparing. */
export const versionNumberSchema = z.object({ number: z.int().positive(), publishedAt: instantSchema })
export type VersionNumber = z.infer<typeof versionNumberSchema>

/** Which two versions somebody asks for; nothing, or nothing that is a number, leaves the choice to the page. */
export const versionPairSchema = z.object({
  from: z.coerce.number().int().min(1).max(100_000).nullable().catch(null),
  to: z.coerce.number().int().min(1).max(100_000).nullable().catch(null),
})
export type VersionPair = z.infer<typeof versionPairSchema>

/** Two versions for the buyer; `past` is the older one. `causes`: one for each line that differs. */
export const buyerChangesSchema = z.object({
  kickoff: z.object({ id: z.uuid(), locale: localeSchema }),
  firm: firmSchema,
  versions: z.array(versionNumberSchema),
  past: comparedSchema,
  present: comparedSchema,
  causes: z.array(buyerCauseSchema.extend({ itemId: z.uuid() })),
})
export type BuyerChanges = z.infer<typeof buyerChangesSchema>

/** Two versions side by side, for the team, with who published what and which flag led to it. */
export const compareVersionsPageSchema = z.object({
  frame: frameSchema,
  kickoff: kickoffHeadSchema,
  versions: z.array(versionNumberSchema),
  past: comparedSchema,
  present: comparedSchema,
  causes: z.array(
    z.object({
      itemId: z.uuid(),
      version: z.int().positive(),
      why: z.string(),
      publishedBy: z.string(),
      flag: z.object({ id: z.uuid(), by: z.string(), words: z.string() }).nullable(),
    }),
  ),
})
export type CompareVersionsPage = z.infer<typeof compareVersionsPageSchema>

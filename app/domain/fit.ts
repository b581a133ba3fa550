import { z } from 'zod'
import { kickoffHeadSchema } from './kickoff-head'
import { frameSchema, ownerRoleSchema } from './member'
import { instantSchema, requiredLine, requiredText, typedText } from './text'

/** One criterion of good work. `key` stays when it is renamed; `weight` 1 to 10. */
export const criterionSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  name: requiredLine(60),
  question: typedText(200),
  weight: z.coerce.number({ error: 'not_1_to_10' }).int({ error: 'not_1_to_10' }).min(1, { error: 'not_1_to_10' }).max(10, { error: 'not_1_to_10' }),
})
export type Criterion = z.infer<typeof criterionSchema>

/** The organization's shared definition of fit. Versioned: a deal keeps the one it was scored with. */
export const fitDefinitionSchema = z.object({ version: z.int().positive(), criteria: z.array(criterionSchema).min(1).max(20) })
export type FitDefinition = z.infer<typeof fitDefinitionSchema>

/** 1 (a bad sign) to 5 (as good as it gets), by criterion key; each criterion of the definition has one. */
export const fitScoresSchema = z.record(z.string(), z.int().min(1).max(5))
export type FitScores = z.infer<typeof fitScoresSchema>

export const reconcilingLineSchema = requiredText(500)

const sideScoresSchema = z.object({ by: z.string(), at: instantSchema, scores: fitScoresSchema, total: z.number() })

/**
 * Fit of one deal. `side`: which side this member scores for, null for neither.
 * A side's scores are null until they may be seen: one's own side's at once, the other's when both are in.
 * `in`: which sides have scored. `total`: weighted mean, 1 to 5.
 * `differences`: criteria that differ by two or more, with each side's line once written; empty until both are in.
 */
export const fitPageSchema = z.object({
  frame: frameSchema,
  kickoff: kickoffHeadSchema,
  definition: fitDefinitionSchema,
  side: ownerRoleSchema.nullable(),
  in: z.object({ sales: z.boolean(), delivery: z.boolean() }),
  sales: sideScoresSchema.nullable(),
  delivery: sideScoresSchema.nullable(),
  differences: z.array(z.object({ criterion: z.string(), sales: z.string().nullable(), delivery: z.string().nullable() })),
})
export type FitPage = z.infer<typeof fitPageSchema>

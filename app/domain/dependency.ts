import { z } from 'zod'
import { attachmentSchema } from './attachment'
import { sideSchema } from './section'
import { daySchema, instantSchema, nothing, requiredText, typedText } from './text'
import { isWebAddress } from './web-address'

/** Where a dependency stands: the last of its steps. */
export const dependencyStateSchema = z.enum(['asked', 'promised', 'provided', 'accepted', 'sent_back'])
export type DependencyState = z.infer<typeof dependencyStateSchema>

export const dependencyStepKindSchema = z.enum(['promised', 'provided', 'accepted', 'sent_back'])
export type DependencyStepKind = z.infer<typeof dependencyStepKindSchema>

/** Longest word and link that a step or a mark carries; the database checks the same. */
export const STEP_LIMITS = { words: 2000, link: 500 } as const

/** A typed link, where {@link isWebAddress}. */
export const webAddressSchema = z
  .string()
  .trim()
  .max(STEP_LIMITS.link, { error: 'too_long' })
  .refine(isWebAddress, { error: 'not_a_web_address' })

const sent = { idempotencyKey: z.uuid(), attachmentIds: z.array(z.uuid()) }
const link = z.union([nothing, webAddressSchema]).nullable()

/** What a person says about a dependency. A promised day that is later than it is needed needs words; sending back always does. */
export const dependencyStepInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('promised'), promisedOn: daySchema, words: typedText(STEP_LIMITS.words), ...sent }),
  z.object({ kind: z.literal('provided'), words: typedText(STEP_LIMITS.words), link, ...sent }),
  z.object({ kind: z.literal('accepted'), words: typedText(STEP_LIMITS.words), ...sent }),
  z.object({ kind: z.literal('sent_back'), words: requiredText(STEP_LIMITS.words), ...sent }),
])
export type DependencyStepInput = z.infer<typeof dependencyStepInputSchema>

/** A step as both sides read it. */
export const dependencyStepSchema = z.object({
  kind: dependencyStepKindSchema,
  by: z.string(),
  fromFirm: z.boolean(),
  words: z.string(),
  link: z.string().nullable(),
  promisedOn: z.iso.date().nullable(),
  at: instantSchema,
  attachments: z.array(attachmentSchema),
})
export type DependencyStep = z.infer<typeof dependencyStepSchema>

/**
 * What the work waits for, as the buyer's people read it too. `owedBy`: which of the buyer's people; null where nobody is named, or who was has left.
 * `dueOn`: by when it is needed, as agreed; `promisedOn`: the day that whoever owes it said.
 * `isLate`: that day has passed; `endsAfter`: it ends after the milestone that needs it; `pushedDays`: what it does to the milestone.
 */
export const toldDependencySchema = z.object({
  itemId: z.uuid(),
  text: z.string(),
  detail: z.string(),
  dueOn: z.iso.date().nullable(),
  promisedOn: z.iso.date().nullable(),
  side: sideSchema.nullable(),
  owedBy: z.string().nullable(),
  isMine: z.boolean(),
  state: dependencyStateSchema,
  statedAt: instantSchema,
  isLate: z.boolean(),
  endsAfter: z.boolean(),
  pushedDays: z.int().nonnegative(),
  steps: z.array(dependencyStepSchema),
})
export type ToldDependency = z.infer<typeof toldDependencySchema>

/** As the team sees it. `hasLeft`: who owed it holds no link any more. `forMilestone`: the first milestone waits for it; internal. */
export const dependencySchema = toldDependencySchema.omit({ isMine: true }).extend({
  recipientId: z.uuid().nullable(),
  hasLeft: z.boolean(),
  forMilestone: z.boolean(),
})
export type Dependency = z.infer<typeof dependencySchema>

/** Who owes a dependency: one of the buyer's people, or nobody by name; `side` counts where the version does not say whose it is. */
export const dependencyAssignmentSchema = z.object({
  side: z.union([nothing, sideSchema]).nullable(),
  recipientId: z.union([nothing, z.uuid()]).nullable(),
  forMilestone: z.boolean(),
})
export type DependencyAssignment = z.infer<typeof dependencyAssignmentSchema>

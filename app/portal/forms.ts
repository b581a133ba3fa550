import { z } from 'zod'
import { STEP_LIMITS, webAddressSchema } from '~/domain/dependency'
import { FLAG_LIMITS, raiseFlagSchema } from '~/domain/flag'
import { asideReasonSchema } from '~/domain/kickoff'
import { COLLEAGUE_LIMITS } from '~/domain/people-page'
import { sectionSchema } from '~/domain/section'
import { daySchema, mailAddressSchema, nothing, requiredLine, requiredText, typedText } from '~/domain/text'

/** Longest typed name; the database checks the same. */
export const TYPED_NAME_LIMIT = 200

const version = raiseFlagSchema.shape.version
const flagId = z.uuid()
const yesOrNo = z.enum(['yes', 'no']).transform((answer) => answer === 'yes')

/** The value is the button's: a program that submits the form without pressing it says nothing. */
export const markFormSchema = z.object({ version, section: sectionSchema, right: yesOrNo })

export const flagFormSchema = raiseFlagSchema.extend({
  itemId: z.union([z.literal('').transform(() => null), z.uuid()]),
  beforeStart: z.literal('yes').optional().transform((ticked) => ticked === 'yes'),
})

export const answerFormSchema = z.object({ flagId, words: requiredText(FLAG_LIMITS.words) })

/** Which file is chosen by a person: a program that presses every button takes none back. What it came with, a flag or a dependency, only says where to go on. */
export const removeFormSchema = z.object({ flagId: flagId.optional(), itemId: z.uuid().optional(), attachmentId: z.uuid() })

/** Ticked by a person: a program that presses every button withdraws nothing. */
export const withdrawFormSchema = z.object({ flagId, sure: z.literal('yes') })

/** "Not yet" needs words: the owner must know what is still off. */
export const settleFormSchema = z
  .object({ flagId, round: z.coerce.number().int().positive(), accepted: yesOrNo, words: typedText(FLAG_LIMITS.words) })
  .refine(({ accepted, words }) => accepted || words.length > 0, { path: ['words'], error: 'required' })

/** A decision about a change order: chosen, and signed by name. */
export const decideFormSchema = z.object({
  changeOrderId: z.uuid(),
  flagId,
  accepted: yesOrNo,
  typedName: requiredLine(TYPED_NAME_LIMIT),
  words: typedText(FLAG_LIMITS.words),
})

export const confirmFormSchema = z.object({ version, typedName: requiredLine(TYPED_NAME_LIMIT), code: typedText(40).optional() })

/** Asked for within the form that confirms: the name typed so far comes along. */
export const codeFormSchema = z.object({ send: z.literal('yes'), typedName: typedText(TYPED_NAME_LIMIT).default('') })

export const linkFormSchema = z.object({ email: mailAddressSchema })

/** Whom a buyer's person hands over to, or lets read along. The sentence is for them. */
export const colleagueFormSchema = z.object({
  name: requiredLine(COLLEAGUE_LIMITS.name),
  email: mailAddressSchema,
  words: typedText(COLLEAGUE_LIMITS.words).default(''),
})

/** The reason is chosen by a person: a program that presses every button closes no link. */
export const asideFormSchema = z.object({ reason: asideReasonSchema })

/** A day, or the button that says "I am back": null. */
export const awayFormSchema = z
  .object({ until: z.string().default(''), back: z.literal('yes').optional() })
  .refine(({ until, back }) => back ?? until, { path: ['until'], error: 'required' })
  .refine(({ until, back }) => back ?? daySchema.safeParse(until).success, { path: ['until'], error: 'not_valid' })
  .transform(({ until, back }) => ({ until: back ? null : until }))

/** "That is not what I said", in words. */
export const disputeFormSchema = z.object({ number: z.string().max(40), words: requiredText(FLAG_LIMITS.words) })

const owed = { itemId: z.uuid(), idempotencyKey: z.uuid() }

const BARE_ADDRESS = /^(?!https?:)[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#:]|$)/iu

/** An address as people paste it, often without what stands before the name of the site. */
const typedAddress = z
  .string()
  .default('')
  .transform((typed) => typed.trim().replace(BARE_ADDRESS, (start) => `https://${start}`))
  .pipe(z.union([nothing, webAddressSchema]))

/** What is handed in: a word, a link or a file. Whether there is any of them, the database says, which alone knows of the file. */
export const provideFormSchema = z.object({ ...owed, words: typedText(STEP_LIMITS.words).default(''), link: typedAddress })

/** Another day, empty at first; a later one than agreed wants a reason, which the database decides. */
export const promiseFormSchema = z.object({ ...owed, promisedOn: daySchema, words: typedText(STEP_LIMITS.words).default('') })

/** "Yes, done" is signed by name, "not yet" says what is missing: neither is said by a program that submits the form as it stands. */
export const reachedFormSchema = z.object({ typedName: requiredLine(TYPED_NAME_LIMIT), words: typedText(STEP_LIMITS.words).default('') })
export const notYetFormSchema = z.object({ words: requiredText(STEP_LIMITS.words) })

/** "That is not what I said", of an answer about the milestone. */
export const milestoneDisputeFormSchema = z.object({ answerId: z.uuid(), words: requiredText(STEP_LIMITS.words) })
/** Ticked where another calendar is open: a program that submits the form takes none from anybody. */
export const openCalendarFormSchema = z.object({ sure: z.literal('yes').optional().transform((ticked) => ticked === 'yes') })

/** Ticked by a person. */
export const closeCalendarFormSchema = z.object({ sure: z.literal('yes') })

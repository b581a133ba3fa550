import { z } from 'zod'
import { channelSchema } from '~/domain/channel'
import { STEP_LIMITS, webAddressSchema, type DependencyAssignment } from '~/domain/dependency'
import { doneMarkInputSchema, moveInputSchema, verdictSchema } from '~/domain/milestone-record'
import { sideSchema } from '~/domain/section'
import { daySchema, nothing, requiredText, typedText } from '~/domain/text'

/** Which dependency, and the key by which a form that is sent twice is one step. */
const step = { itemId: z.uuid(), idempotencyKey: z.uuid() }
const link = z.union([nothing, webAddressSchema]).nullable()
const words = requiredText(STEP_LIMITS.words)

/** Accepting needs no words, and takes some. */
export const acceptFormSchema = z.object({ ...step, words: typedText(STEP_LIMITS.words).default('') })

export const sendBackFormSchema = z.object({ ...step, words })

/** A day that somebody named elsewhere; the words say who did, and how. */
export const notePromiseFormSchema = z.object({ ...step, promisedOn: daySchema, words })

/** What somebody brought elsewhere; the words say who did, and how. */
export const noteProvidedFormSchema = z.object({ ...step, words, link })

/** Whose it is, as one question: one of the buyer's people by their id, or a side of which nobody is named. */
function readOwes(owes: string): Pick<DependencyAssignment, 'side' | 'recipientId'> {
  const side = sideSchema.safeParse(owes)
  if (side.success) return { side: side.data, recipientId: null }
  return owes ? { side: 'buyer', recipientId: owes } : { side: null, recipientId: null }
}

export const assignFormSchema = z
  .object({ itemId: z.uuid(), owes: z.union([nothing, sideSchema, z.uuid()], { error: 'not_valid' }), forMilestone: z.literal('yes').optional() })
  .transform(({ itemId, owes, forMilestone }) => ({ itemId, ...readOwes(owes ?? ''), forMilestone: forMilestone === 'yes' }))

export const markFormSchema = doneMarkInputSchema.omit({ attachmentIds: true })

export const unmarkFormSchema = doneMarkInputSchema.pick({ hash: true })

export const removeFileFormSchema = z.object({ attachmentId: z.uuid() })

/** The button that offers the next working day sends it as `instead`. */
export const moveFormSchema = z.preprocess(
  (typed) => {
    const fields = z.record(z.string(), z.string()).parse(typed)
    return { ...fields, to: fields.instead ?? fields.to }
  },
  moveInputSchema.refine(({ from, to }) => from !== to, { path: ['to'], error: 'same_day' }),
)

/** What an approver said elsewhere. "Not yet" needs to say what is missing. */
export const answerFormSchema = z
  .object({
    recipientId: z.uuid(),
    verdict: verdictSchema,
    words: typedText(STEP_LIMITS.words),
    channel: channelSchema,
    givenOn: daySchema,
    evidence: words,
  })
  .refine(({ verdict, words: said }) => verdict === 'reached' || said !== '', { path: ['words'], error: 'required' })

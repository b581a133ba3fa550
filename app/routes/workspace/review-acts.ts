import { z } from 'zod'
import { acceptHandoff, answerQuestion, requestReview, returnHandoff, withdrawReview } from '~/data/review-commands'
import { acceptanceReasonSchema } from '~/domain/review'
import type { Refusal, Result } from '~/domain/refusal'
import { readAnswers, readQuestions } from '~/workspace/review/read-review'
import { askedFields } from '~/workspace/review/review-fields'
import { fieldProblems } from '~/workspace/form/field-problems'
import type { Act, Done } from './carry-out'

const revisionSchema = z.object({ revision: z.coerce.number().int().positive() })
const acceptingSchema = revisionSchema.extend({
  reason: acceptanceReasonSchema.default(''),
  unpricedHours: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,2})?$/)
    .nullable()
    .default(null),
})

const STILL_ASKED = 'You ask this here. Return the handoff with it, or empty the field before you accept.'
const WRITE_WHY = 'Write why, so that sales and whoever reads the history know.'

const doneOr = <Value>(result: Result<Value>, place: string): Done => (result.ok ? { done: place } : { refusal: result.refusal })

/** Which field a refusal is about, so that the cursor goes there. */
const problemsOfAccepting = ({ code }: Refusal): Record<string, string> | null => (code === 'reason_required' ? { reason: WRITE_WHY } : null)

/** Delivery turns its key. What was asked on the page would get lost that way, so it has to go or be taken out first. */
export const accepting = (kickoffId: string): Act => async ({ client }, typed) => {
  const input = acceptingSchema.safeParse(typed)
  if (!input.success) return { problems: fieldProblems(input.error, typed) }
  const asked = askedFields(typed)
  if (asked.length > 0) return { problems: Object.fromEntries(asked.map((field) => [field, STILL_ASKED])) }
  const { revision, reason, unpricedHours } = input.data
  const result = await acceptHandoff(client, kickoffId, revision, reason, unpricedHours)
  const problems = result.ok ? null : problemsOfAccepting(result.refusal)
  return problems ? { problems } : doneOr(result, `/kickoffs/${kickoffId}`)
}

/** Sales takes its request back. */
export const withdrawing = (kickoffId: string): Act => async ({ client }) =>
  doneOr(await withdrawReview(client, kickoffId), `/kickoffs/${kickoffId}/review`)

/** Delivery gives the handoff back with what was asked in place. */
export const returning = (kickoffId: string): Act => async ({ client }, typed) => {
  const input = revisionSchema.safeParse(typed)
  const asked = readQuestions(typed)
  if (!input.success) return { problems: fieldProblems(input.error, typed) }
  if (Object.keys(asked.problems).length > 0) return { problems: asked.problems }
  return doneOr(await returnHandoff(client, kickoffId, input.data.revision, asked.values), `/kickoffs/${kickoffId}/review`)
}

/** Keeps each answer that was written; the first that cannot be kept ends it, and those before stay kept. */
export const answering = (kickoffId: string): Act => async ({ client }, typed) => {
  const answers = readAnswers(typed)
  if (Object.keys(answers.problems).length > 0) return { problems: answers.problems }
  for (const { questionId, answer } of answers.values) {
    const kept = await answerQuestion(client, questionId, answer)
    if (!kept.ok) return { refusal: kept.refusal }
  }
  return { done: `/kickoffs/${kickoffId}/review` }
}

/** Sales turns its key, with the answers that stand on the page. */
export const requesting = (kickoffId: string): Act => async (member, typed, file) => {
  const input = revisionSchema.safeParse(typed)
  if (!input.success) return { problems: fieldProblems(input.error, typed) }
  const answered = await answering(kickoffId)(member, typed, file)
  if (!('done' in answered)) return answered
  return doneOr(await requestReview(member.client, kickoffId, input.data.revision), `/kickoffs/${kickoffId}/review`)
}

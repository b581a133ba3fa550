import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { reviewPageSchema, type QuestionInput } from '~/domain/review'
import { call } from './call'

const done = z.null().or(z.object({}))

/** The handoff as delivery reads it, with what was asked about it and what changed since it was accepted. */
export const readReview = (client: SupabaseClient, kickoffId: string) =>
  call(client, 'review_page', { kickoff_id: kickoffId }, reviewPageSchema)

/** Sales turns its key: delivery is asked to review the draft, or what changed in it since delivery accepted it. */
export const requestReview = (client: SupabaseClient, kickoffId: string, revision: number) =>
  call(client, 'request_review', { kickoff_id: kickoffId, revision }, done)

/** Sales takes its request back while delivery has not decided; the handoff stands again where it stood before. */
export const withdrawReview = (client: SupabaseClient, kickoffId: string) => call(client, 'withdraw_review', { kickoff_id: kickoffId }, done)

/**
 * Delivery turns its key for exactly this revision. `reason` may be empty while the margin at risk is below the threshold.
 * `unpricedHours`: as they were read, so that nobody accepts more risk than they have seen.
 */
export const acceptHandoff = (client: SupabaseClient, kickoffId: string, revision: number, reason: string, unpricedHours: string | null = null) =>
  call(client, 'accept_handoff', { kickoff_id: kickoffId, revision, reason, unpriced_hours: unpricedHours }, done)

/** Delivery gives the handoff back to sales with what has to be answered first. */
export const returnHandoff = (client: SupabaseClient, kickoffId: string, revision: number, questions: readonly QuestionInput[]) =>
  call(client, 'return_handoff', { kickoff_id: kickoffId, revision, questions }, done)

/** Sales answers one question; the answer may be put better until delivery is asked again. */
export const answerQuestion = (client: SupabaseClient, questionId: string, answer: string) =>
  call(client, 'answer_question', { question_id: questionId, answer }, done)

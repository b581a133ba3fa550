import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { promisesPageSchema, type Judgement, type PromiseInput } from '~/domain/promise'
import { call } from './call'

const done = z.null().or(z.object({}))

/** The ledger of a kickoff, and what its unpriced promises put at risk. */
export const readPromises = (client: SupabaseClient, kickoffId: string) =>
  call(client, 'promises_page', { kickoff_id: kickoffId }, promisesPageSchema)

/** Notes what was said to win the deal. Its owner must be an active member (`member_inactive`). */
export const addPromise = (client: SupabaseClient, kickoffId: string, promise: PromiseInput) =>
  call(client, 'add_promise', { kickoff_id: kickoffId, promise }, z.object({ promiseId: z.uuid() }))

/** Writes a promise anew. With other words, other hours or another price, delivery's judgement of it no longer counts. */
export const changePromise = (client: SupabaseClient, promiseId: string, promise: PromiseInput) =>
  call(client, 'change_promise', { promise_id: promiseId, promise }, done)

/** Takes a promise out of the ledger; the history keeps it. */
export const removePromise = (client: SupabaseClient, promiseId: string) =>
  call(client, 'remove_promise', { promise_id: promiseId }, done)

/** Delivery, the deal's delivery owner or an admin: can this promise be kept. Refuses others with `not_allowed`. */
export const judgePromise = (client: SupabaseClient, promiseId: string, judgement: Judgement) =>
  call(client, 'judge_promise', { promise_id: promiseId, judgement }, done)

/** The margin planned for this deal in percent of its amount; null is the firm's usual one. */
export const setMargin = (client: SupabaseClient, kickoffId: string, percent: string | null) =>
  call(client, 'set_margin', { kickoff_id: kickoffId, percent }, done)

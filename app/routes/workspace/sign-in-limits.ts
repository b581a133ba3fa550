import type { AppLoadContext } from '@remix-run/node'
import { spendAttempt, type Attempt } from '~/data/attempts'
import { BackendAway } from '~/data/call'
import { backendOf } from '~/http/backend'

/** Why a step of signing in does not go on: the sentence, and the status and headers that go with it. */
export type Stop = { problem: string; status: number; headers: Record<string, string> }

const AWAY: Stop = {
  problem: 'We cannot reach our database just now. Nothing was changed. Wait a moment and try again.',
  status: 503,
  headers: { 'Retry-After': '5' },
}

const minutes = (seconds: number) => (seconds <= 90 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`)

const tooMany = (retryAfter: number): Stop => ({
  problem: `That was tried too often in a short time. Nothing is blocked for good: please wait ${minutes(retryAfter)} and try again.`,
  status: 429,
  headers: { 'Retry-After': String(Math.ceil(retryAfter)) },
})

/** Counts an attempt for each subject; the first that has had too many stops it. The address of the visitor and of the mail count apart. */
export async function stopAfterTooMany(
  { env }: AppLoadContext,
  subjects: readonly (readonly [Attempt, string])[],
): Promise<Stop | null> {
  for (const [attempt, subject] of subjects) {
    const { allowed, retryAfter } = await spendAttempt(backendOf(env), env.SESSION_SECRET, attempt, subject)
    if (!allowed) return tooMany(retryAfter)
  }
  return null
}

/** Runs a step; when the database is away it stops with a sentence, and what was typed stays. */
export async function stopWhenAway<Value>(step: () => Promise<Value>): Promise<Value | Stop> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof BackendAway) return AWAY
    throw error
  }
}

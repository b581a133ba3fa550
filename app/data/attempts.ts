import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { call } from './call'
import { anonymousClient, type Backend } from './client'

/** What is limited, and by whom: bad links and link requests by address, acts by link, sign-in codes by mail address and by address, wrong API keys and checks of receipts by address. */
export type Attempt = 'bad_link' | 'act' | 'sign_in_mail' | 'sign_in_address' | 'sign_in_code' | 'link_request' | 'bad_api_key' | 'verify'

const outcomeSchema = z.object({ allowed: z.boolean(), retryAfter: z.number() })

/**
 * Counts one attempt in a transaction of its own, so that it counts even when the act is refused.
 * The subject is keyed with a secret of ours: nobody can spend somebody else's attempts. When this call fails, the act is refused.
 */
export async function spendAttempt(backend: Backend, key: string, attempt: Attempt, subject: string) {
  const hashed = createHmac('sha256', key).update(`${attempt}:${subject}`).digest('hex')
  const outcome = await call(anonymousClient(backend), 'spend_attempt', { attempt, subject: hashed }, outcomeSchema)
  return outcome.ok ? outcome.value : { allowed: false, retryAfter: 60 }
}

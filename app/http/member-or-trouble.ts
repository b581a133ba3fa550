import type { AppLoadContext } from '@remix-run/node'
import { BackendAway } from '~/data/call'
import type { Passing } from '~/domain/passing'
import { requireMember, type SignedIn } from './session'

/** The status of a form that comes back for now. */
export const STATUS_OF_PASSING = { signed_out: 401, away: 503 } as const satisfies Record<Passing, number>

/** The member who sent a form, or why there is none: a form that cannot be sent twice (it was pasted) must come back, not lead to another page. */
export async function memberOrTrouble(request: Request, context: AppLoadContext): Promise<SignedIn | Passing> {
  try {
    return await requireMember(request, context)
  } catch (error) {
    if (error instanceof BackendAway) return 'away'
    if (error instanceof Response && error.status === 302) return 'signed_out'
    throw error
  }
}

import type { RequestHandler } from 'express'
import { z } from 'zod'
import type { SupabaseAccess } from '../env.server'

const patience = 3_000

/** Tells whoever watches the server whether the database answers, by the same way that the app takes. */
export function health(access: SupabaseAccess): RequestHandler {
  let asking: Promise<boolean> | null = null
  return (_request, response) => {
    // However many ask at once, the database is asked once.
    asking ??= databaseAnswers(access).finally(() => (asking = null))
    void asking.then((ok) => response.status(ok ? 200 : 503).set('Cache-Control', 'no-store').json({ ok }))
  }
}

async function databaseAnswers({ SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY }: SupabaseAccess): Promise<boolean> {
  try {
    const answer = await fetch(`${SUPABASE_URL}/rest/v1/rpc/is_ready`, {
      method: 'POST',
      headers: { apikey: SUPABASE_PUBLISHABLE_KEY, 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(patience),
    })
    return answer.ok && z.literal(true).safeParse(await answer.json()).success
  } catch {
    return false
  }
}

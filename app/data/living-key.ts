import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { call } from './call'

/**
 * Whether an API key is a living one, for a request that cannot be taken anyway: who holds none is not told what is wrong with it.
 * Asks with a deal that names nobody, which every living key is refused for.
 */
export async function isLivingKey(client: SupabaseClient, key: string): Promise<boolean> {
  const nothing = { key_secret: key, idempotency_key: null, request_hash: '0'.repeat(64), deal: { deal: {} } }
  const answer = await call(client, 'api_create_kickoff', nothing, z.unknown())
  return answer.ok || answer.refusal.code !== 'api_key_unknown'
}

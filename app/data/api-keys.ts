import { randomBytes } from 'node:crypto'
import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import type { Deal } from '~/domain/deal'
import { apiKeysPageSchema, importOutcomeSchema, type ImportedDeal } from '~/domain/import'
import { call } from './call'
import { secretHash } from './capability'

/** Null is the organization that the member joined first, as in reading. */
type OrganizationId = string | null

const done = z.null().or(z.object({}))

/** A new key: `secret` is shown to the admin once, `prefix` is the part by which they tell it apart, the database keeps only `hash`. */
export type NewApiKey = { secret: string; prefix: string; hash: string }

/** Makes a key of 256 random bits, `kp_<prefix>_<secret>`. */
export function makeApiKey(): NewApiKey {
  const prefix = randomBytes(4).toString('hex')
  const secret = `kp_${prefix}_${randomBytes(32).toString('base64url')}`
  return { secret, prefix, hash: secretHash(secret) }
}

/** Admins only, as all here but the call itself. The key never travels to the database. */
export const createApiKey = (client: SupabaseClient, organizationId: OrganizationId, name: string, { prefix, hash }: NewApiKey) =>
  call(client, 'create_api_key', { organization_id: organizationId, name, prefix, secret_hash: hash }, z.object({ apiKeyId: z.uuid() }))

/** Ends a key at its next call, for ever. */
export const revokeApiKey = (client: SupabaseClient, apiKeyId: string) => call(client, 'revoke_api_key', { api_key_id: apiKeyId }, done)

export const readApiKeys = (client: SupabaseClient, organizationId: OrganizationId) =>
  call(client, 'api_keys_page', { organization_id: organizationId }, apiKeysPageSchema)

/** A deal as another system sends it: it knows the owners by their mail addresses. */
export type SentDeal = Omit<ImportedDeal, 'deal'> & {
  organizationId?: string | undefined
  deal: Omit<Deal, 'salesOwnerId' | 'deliveryOwnerId'> & { salesOwnerEmail: string; deliveryOwnerEmail: string }
}

/** `requestHash` stands for the whole request: the same idempotency key with another one is refused. Null: the caller sent none. */
export type ApiCall = { key: string; idempotencyKey: string | null; requestHash: string }

/** Starts a draft, or lets one that was sent before follow. Unknown and revoked keys are refused alike (`api_key_unknown`). */
export const createKickoffByKey = (client: SupabaseClient, { key, idempotencyKey, requestHash }: ApiCall, deal: SentDeal) =>
  call(
    client,
    'api_create_kickoff',
    { key_secret: key, idempotency_key: idempotencyKey, request_hash: requestHash, deal },
    importOutcomeSchema.pick({ kickoffId: true, outcome: true }).extend({ replayed: z.boolean() }),
  )

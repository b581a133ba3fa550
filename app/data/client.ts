import { createClient, type SupabaseClient } from '@supabase/supabase-js'

/** The way to the database, as one caller. Other folders name it by this type and never import supabase-js. */
export type DataClient = SupabaseClient

/** Where Supabase answers, and the key that anybody may hold. */
export type Backend = { url: string; publishableKey: string }

const stateless = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } }

const anonymousClients = new Map<string, SupabaseClient>()

/** Acts as nobody: the buyer's functions, which take the link's secret, and the limits. Stateless, hence shared. */
export function anonymousClient(backend: Backend): SupabaseClient {
  const known = anonymousClients.get(backend.url)
  if (known) return known
  // With an access token of its own, if only none, the client can never come to hold somebody's session.
  const client = createClient(backend.url, backend.publishableKey, { ...stateless, accessToken: async () => null })
  anonymousClients.set(backend.url, client)
  return client
}

/** Signs in and out. A client keeps the session that it was given, so that each step has one of its own, never shared. */
export const signInClient = (backend: Backend): SupabaseClient => createClient(backend.url, backend.publishableKey, stateless)

/** Acts as the member whose token it carries; row level security decides what they reach. */
export function memberClient(backend: Backend, accessToken: string): SupabaseClient {
  return createClient(backend.url, backend.publishableKey, { ...stateless, accessToken: async () => accessToken })
}

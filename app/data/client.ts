import { createClient, type SupabaseClient } from '@supabase/supabase-js'

/** The way to the database, as one caller. Other folders name it by this type and never import supabase-js. */
export type DataClient = SupabaseClient

/** Where Supabase answers, and the key that anybody may hold. */
export type Backend = { url: string; publishableKey: string }

const stateless = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } }

const anonymousClients = new Map<string, SupabaseClient>()

/** Acts as nobody: sign-in, and the buyer's functions, which take the link's secret. Stateless, hence shared. */
export function anonymousClient(backend: Backend): SupabaseClient {
  const known = anonymousClients.get(backend.url)
  if (known) return known
  const client = createClient(backend.url, backend.publishableKey, stateless)
  anonymousClients.set(backend.url, client)
  return client
}

/** Acts as the member whose token it carries; row level security decides what they reach. */
export function memberClient(backend: Backend, accessToken: string): SupabaseClient {
  return createClient(backend.url, backend.publishableKey, { ...stateless, accessToken: async () => accessToken })
}

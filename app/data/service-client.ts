import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import type { Backend } from './client'

/** Where Supabase answers, and the key that may do everything. Only outbox delivery, the schedule and the provider's news hold it. */
export type ServiceBackend = Backend & { secretKey: string }

/** Acts past row level security. Held by the mail side alone (architecture test). */
export const serviceClient = (backend: ServiceBackend): SupabaseClient =>
  createClient(backend.url, backend.secretKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  })

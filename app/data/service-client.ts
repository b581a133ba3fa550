import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import type { Backend } from './client'

/** Where Supabase answers, and the key that may do everything. Only outbox delivery and the schedule hold it. */
export type ServiceBackend = Backend & { secretKey: string }

/** Acts past row level security. Held by outbox delivery alone (architecture test). */
export const serviceClient = (backend: ServiceBackend): SupabaseClient =>
  createClient(backend.url, backend.secretKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  })

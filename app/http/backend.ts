import type { Backend } from '~/data/client'
import type { Env } from '~/env.server'

/** Where Supabase answers, with the key that anybody may hold. */
export const backendOf = (env: Env): Backend => ({ url: env.SUPABASE_URL, publishableKey: env.SUPABASE_PUBLISHABLE_KEY })

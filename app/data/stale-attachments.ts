import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { call, UnexpectedAnswer } from './call'

const BUCKET = 'attachments'

/**
 * Clears away files that nothing took, an hour after their path was given out, and those that were taken back: first the bytes,
 * then what the record knows of them. Any number may do so at once, and whoever is cut off in between leaves the rest to the next.
 */
export async function clearStaleAttachments(client: SupabaseClient): Promise<void> {
  const stale = await call(client, 'stale_attachments', {}, z.array(z.string()))
  if (!stale.ok) throw new UnexpectedAnswer(`stale files: ${stale.refusal.code}`)
  if (stale.value.length === 0) return
  const { error } = await client.storage.from(BUCKET).remove(stale.value)
  if (error) throw new UnexpectedAnswer(`stale files: ${error.message}`)
  await call(client, 'forget_attachments', { paths: stale.value }, z.object({ forgotten: z.int() }))
}

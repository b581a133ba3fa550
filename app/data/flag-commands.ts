import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import type { Amendment, Resolution } from '~/domain/flag'
import { call } from './call'

const done = z.null().or(z.object({}))

/** Answers in the buyer's thread; the buyer is mailed. */
export const replyToFlag = (client: SupabaseClient, flagId: string, words: string) =>
  call(client, 'reply_to_flag', { flag_id: flagId, words }, done)

/** Leaves a note that never reaches the buyer. */
export const noteOnFlag = (client: SupabaseClient, flagId: string, words: string) =>
  call(client, 'note_on_flag', { flag_id: flagId, words }, done)

/**
 * Ends this round of a flag; `words` are for the buyer. `amended` changes the line and publishes the next version in the same step.
 * Refuses with `flag_already_resolved` ({by, at, resolution}) when a colleague was first.
 */
export const resolveFlag = (
  client: SupabaseClient,
  flagId: string,
  resolving: { round: number; resolution: Resolution; words: string; amendment: Amendment | null },
) =>
  call(
    client,
    'resolve_flag',
    { flag_id: flagId, round: resolving.round, resolution: resolving.resolution, words: resolving.words, amendment: resolving.amendment },
    z.object({ version: z.int().nullable() }),
  )

/** Hands a flag to another active member. */
export const reassignFlag = (client: SupabaseClient, flagId: string, memberId: string) =>
  call(client, 'reassign_flag', { flag_id: flagId, member_id: memberId }, done)

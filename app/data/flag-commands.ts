import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import type { ChangeOrderTerms } from '~/domain/change-order'
import type { Amendment, Resolution } from '~/domain/flag'
import type { HonourTerms } from '~/domain/promise'
import { call } from './call'

const done = z.null().or(z.object({}))

/** Answers in the buyer's thread, with the files that were stored for it just before; the buyer is mailed. */
export const replyToFlag = (client: SupabaseClient, flagId: string, words: string, attachmentIds: readonly string[] = []) =>
  call(client, 'reply_to_flag', { flag_id: flagId, words, attachment_ids: attachmentIds }, done)

/** Leaves a note that never reaches the buyer. */
export const noteOnFlag = (client: SupabaseClient, flagId: string, words: string) =>
  call(client, 'note_on_flag', { flag_id: flagId, words }, done)

/**
 * Ends this round of a flag; `words` are for the buyer. `amended` changes the line and publishes the next version in the same step,
 * and so does `honoured` where it comes with an amendment; its hours go to the ledger of promises.
 * `change_order` stages the amendment until one of the buyer's approvers accepts it.
 * Files that were stored just before go along with the words. Refuses with `flag_already_resolved` ({by, at, resolution}) when a colleague was first.
 */
export const resolveFlag = (
  client: SupabaseClient,
  flagId: string,
  resolving: { round: number; resolution: Resolution; words: string; amendment: Amendment | null; terms?: HonourTerms | ChangeOrderTerms | null },
  attachmentIds: readonly string[] = [],
) =>
  call(
    client,
    'resolve_flag',
    {
      flag_id: flagId,
      round: resolving.round,
      resolution: resolving.resolution,
      words: resolving.words,
      amendment: resolving.amendment,
      terms: resolving.terms ?? null,
      attachment_ids: attachmentIds,
    },
    z.object({ version: z.int().nullable() }),
  )

/** Hands a flag to another active member. */
export const reassignFlag = (client: SupabaseClient, flagId: string, memberId: string) =>
  call(client, 'reassign_flag', { flag_id: flagId, member_id: memberId }, done)

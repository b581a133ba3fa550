import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import type { FateNews } from '~/domain/mail-fate'
import { call } from './call'

/** What the provider tells of a mail that it took. `webhookId` is the delivery's: told twice, it counts once. */
export type MailNews = { webhookId: string; providerId: string; kind: FateNews; at: string; reason: string }

/** `early`: no mail with that id is known yet; the news is kept until one is. */
export const noteMailFate = (client: SupabaseClient, { webhookId, providerId, kind, at, reason }: MailNews) =>
  call(
    client,
    'note_mail_fate',
    { webhook_id: webhookId, provider_id: providerId, kind, at, reason },
    z.object({ became: z.enum(['known', 'noted', 'early']) }),
  )

/** A mail that came to a reply address. `messageHash`: SHA-256 of its message id. */
export type MailedReply = { webhookId: string; tokenHash: string; from: string; words: string; messageHash: string; isAutomatic: boolean }

/** `nothing`: the address is unknown or dead; `note`: kept for the owner, but not the buyer's word. */
export const replyByMail = (client: SupabaseClient, { webhookId, tokenHash, from, words, messageHash, isAutomatic }: MailedReply) =>
  call(
    client,
    'reply_by_mail',
    { webhook_id: webhookId, token_hash: tokenHash, from_address: from, words, message_hash: messageHash, is_automatic: isAutomatic },
    z.object({ became: z.enum(['known', 'nothing', 'ignored', 'answer', 'note']) }),
  )

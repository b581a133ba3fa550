import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { claimedMailSchema, mailLeaseSchema } from '~/domain/mail'
import type { MailTrouble } from '~/domain/mail-trouble'
import { call } from './call'

const done = z.null().or(z.object({}))

/** A claimed row as it comes from the database, read row by row, so that one that fits no schema costs only itself. */
export const claimSchema = z.union([
  claimedMailSchema.transform((mail) => ({ isReadable: true as const, mail })),
  mailLeaseSchema.transform((mail) => ({ isReadable: false as const, mail })),
])
/** A claimed row: a mail to send, or one that cannot be read and is to be parked. */
export type Claim = z.output<typeof claimSchema>

/** Claims mails that are due, oldest first, each under a lease of `leaseSeconds`; another worker cannot claim them meanwhile. */
export const claimMail = (client: SupabaseClient, limit: number, leaseSeconds: number) =>
  call(client, 'claim_mail', { max_rows: limit, lease_seconds: leaseSeconds }, z.array(claimSchema))

/** Makes the link of this recipient and generation live, by the SHA-256 (hex) of its secret. Called before its first mail leaves. */
export const registerLink = (client: SupabaseClient, recipientId: string, generation: number, secretHash: string) =>
  call(client, 'register_link', { recipient_id: recipientId, generation, secret_hash: secretHash }, done)

/** Makes the address live to which this recipient replies about their flag, by the SHA-256 (hex) of its token. */
export const registerReply = (client: SupabaseClient, recipientId: string, flagId: string, tokenHash: string) =>
  call(client, 'register_reply', { recipient_id: recipientId, flag_id: flagId, token_hash: tokenHash }, done)

/** Makes a confirmation code valid for ten minutes, by its keyed proof. */
export const registerCode = (client: SupabaseClient, codeId: string, proof: string) =>
  call(client, 'register_code', { code_id: codeId, proof }, done)

/** Notes, before the first byte leaves, what is about to be sent: a later try must be byte-identical. */
export const noteMailTry = (client: SupabaseClient, id: string, lease: string, payloadHash: string) =>
  call(client, 'note_mail_try', { mail_id: id, lease, payload_hash: payloadHash }, z.object({ held: z.boolean() }))

/**
 * What became of a try. `mayHaveArrived` false: the provider certainly took no try so far,
 * so the next one may read differently and the 23 hours of an unclear try have not begun.
 */
export type MailOutcome =
  | { outcome: 'sent'; providerId: string }
  | { outcome: 'retry'; afterSeconds: number; reason: MailTrouble; mayHaveArrived: boolean }
  | { outcome: 'parked'; reason: MailTrouble }

/** Writes what became of a try. `held` is false when the lease was lost: another worker's result stands. */
export const settleMail = (client: SupabaseClient, id: string, lease: string, result: MailOutcome) =>
  call(client, 'settle_mail', { mail_id: id, lease, result }, z.object({ held: z.boolean() }))

import { z } from 'zod'

/**
 * Why a mail has not gone out, as an admin is told. Parked for a person:
 * `unreadable` and `cannot_be_written`: the row makes no mail, which is a mistake of ours;
 * `recipient_changed`, `link_ended`, `code_ended`: whom or what it was for is no longer so;
 * `maybe_sent`: tried for 23 hours without a clear answer, and it may have arrived;
 * `changed_since_tried`: it would read differently from a try that may have arrived;
 * `sender_refused`: the provider does not take mail from us, by the key or the sender's domain;
 * `mail_refused`: the provider does not take this mail, by its address as a rule;
 * `address_reserved`: the address is made up, as those of the demo are, and is never handed to the provider.
 * `address_dead`: mail to this address came back, or was called spam there;
 * `provider_failed`: the provider took it and could not send it.
 * Tried again: `provider_busy`, `quota_used_up`, `no_clear_answer`.
 */
export const mailTroubleSchema = z.enum([
  'unreadable',
  'cannot_be_written',
  'recipient_changed',
  'link_ended',
  'code_ended',
  'maybe_sent',
  'changed_since_tried',
  'sender_refused',
  'mail_refused',
  'address_reserved',
  'address_dead',
  'provider_failed',
  'provider_busy',
  'quota_used_up',
  'no_clear_answer',
])
export type MailTrouble = z.infer<typeof mailTroubleSchema>

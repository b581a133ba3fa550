/** A mail as it leaves. `replyTo`: where a reply is read, if anywhere. `id` is the outbox row's: a transport takes the same id once, however often it is handed over. */
export type OutgoingMail = { id: string; from: string; to: string; replyTo: string | null; subject: string; html: string; text: string }

/**
 * What a try came to. `unclear`: no answer, or one that does not tell, so that the mail may have been taken.
 * `held_back`: certainly not taken, later it may be. `pauseSeconds`: how long the provider wants no further call.
 */
export type SendAnswer = { pauseSeconds?: number } & (
  | { kind: 'accepted'; providerId: string }
  | { kind: 'held_back'; afterSeconds: number | null; reason: 'provider_busy' | 'quota_used_up' }
  | { kind: 'refused'; reason: 'sender_refused' | 'mail_refused' | 'changed_since_tried' | 'address_reserved' }
  | { kind: 'unclear' }
)

/** A way for mail to leave. `perSecond` null: as fast as it goes. Never throws: a failure is an unclear answer. */
export type Transport = { perSecond: number | null; send(mail: OutgoingMail): Promise<SendAnswer> }

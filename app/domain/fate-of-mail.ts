import type { KeptMail } from './mail-fate'

export type MailFate = 'complained' | 'bounced' | 'failed' | 'delivered' | 'delayed' | 'sent' | 'moot' | 'parked' | 'waiting'

type Facts = Pick<KeptMail, 'sentAt' | 'deliveredAt' | 'delayedAt' | 'bouncedAt' | 'complainedAt' | 'failedAt' | 'parkedAt' | 'reason'>

/** Of all that is known of a mail, what counts: what went wrong for good is never hidden by what went right before or after. */
export function mailFate(mail: Facts): { fate: MailFate; at: string | null } {
  const known: [MailFate, string | null][] = [
    ['complained', mail.complainedAt],
    ['bounced', mail.bouncedAt],
    ['delivered', mail.deliveredAt],
    ['failed', mail.failedAt],
    ['delayed', mail.delayedAt],
    ['sent', mail.sentAt],
    [mail.reason === 'moot' ? 'moot' : 'parked', mail.parkedAt],
  ]
  const [fate, at] = known.find(([, since]) => since !== null) ?? ['waiting', null]
  return { fate, at }
}

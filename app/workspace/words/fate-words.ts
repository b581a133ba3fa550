import type { MailFate } from '~/domain/fate-of-mail'
import type { Death, KeptMail } from '~/domain/mail-fate'
import { troubleWords } from './mail-words'

/** Why mail no longer goes to an address, to begin a sentence with. */
export const DEATH_SENTENCES: Record<Death, string> = { bounced: 'Mail to it came back', complained: 'Our mail was called spam there' }

/** The provider's reason for a bounce, after the word that it came back; nothing where it gave none that helps. */
export function bounceWords(reason: string): string {
  if (reason.includes('mailbox_full')) return ': the mailbox is full'
  if (reason.includes('no_email')) return ': there is no such mailbox'
  if (reason === 'suppressed') return ', as it had before'
  return reason.startsWith('transient') ? ': their server would not take it then' : ''
}

/** How a mail stands, in a word or two. */
export const FATE_LABELS: Record<MailFate, string> = {
  complained: 'Called spam',
  bounced: 'Came back',
  failed: 'Could not be sent',
  delivered: 'Delivered',
  delayed: 'Delayed on the way',
  sent: 'Sent',
  moot: 'Not needed any more',
  parked: 'Not sent',
  waiting: 'Waits to be sent',
}

/** What there is to say beside the label: why, and what it means. */
export function fateRemark(fate: MailFate, { bounceReason, reason }: Pick<KeptMail, 'bounceReason' | 'reason'>): string {
  switch (fate) {
    case 'bounced':
      return `It did not arrive${bounceWords(bounceReason ?? '')}.`
    case 'complained':
      return 'It arrived, and was reported as spam.'
    case 'parked':
      return troubleWords(reason ?? '')
    case 'failed':
      return troubleWords('provider_failed')
    case 'moot':
      return 'What it was to say was no longer so.'
    case 'delayed':
      return 'Their server has not taken it yet; it is tried again.'
    default:
      return ''
  }
}

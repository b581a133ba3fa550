import type { MailKind } from '~/domain/mail'
import type { MailTrouble } from '~/domain/mail-trouble'

/** What a mail was about, for the admin who finds it parked. */
export const MAIL_LABELS: Record<MailKind, string> = {
  kickoff_sent: 'The first mail with a link',
  link_resent: 'A link, mailed again',
  version_published: 'News of a new version',
  flag_answered: 'An answer to a flag',
  flag_resolved: 'A resolved flag',
  receipt: 'A receipt',
  confirm_code: 'A code before confirming',
  flag_raised: 'A flag, to its owner',
  flag_reopened: 'A flag opened again, to its owner',
  buyer_replied: 'A reply of the buyer, to the owner',
  recipient_confirmed: 'A confirmation, to the owners',
  kickoff_confirmed: 'Everything confirmed, to the owners',
  review_requested: 'A handoff to review, to delivery',
  review_returned: 'Delivery’s questions, to sales',
  review_accepted: 'A handoff accepted, to sales',
  review_withdrawn: 'A request taken back, to delivery',
  fit_differs: 'Scores that differ, to sales',
  member_invited: 'An invitation',
}

/** Why a mail has not gone out, and what an admin can do about it. */
export const TROUBLE_SENTENCES: Record<MailTrouble, string> = {
  unreadable: 'It could not be put together. That is a mistake of ours; trying again will hardly help.',
  cannot_be_written: 'It could not be written. That is a mistake of ours; trying again will hardly help.',
  recipient_changed: 'Somebody else, or another address, has taken this recipient’s place since. Nothing to do.',
  link_ended: 'The link was ended before the mail left. Mail the link again from the kickoff if they should have one.',
  code_ended: 'The code ran out before the mail left. The buyer can ask for another one.',
  maybe_sent: 'It was tried for a day without a clear answer, and may have arrived. Ask them before you try again.',
  changed_since_tried: 'It would read differently from a try that may have arrived. Ask them before you try again.',
  sender_refused: 'The mail provider does not take mail from us: check the key and the sender’s domain, then try again.',
  mail_refused: 'The mail provider did not take it, as a rule because of the address. Check it, then try again.',
  address_reserved: 'The address is made up, as those of the demo are: no mail can arrive there. Nothing to do, or give the person their real address.',
  provider_busy: 'The mail provider was busy. Try again.',
  quota_used_up: 'The mail provider’s quota is used up. Try again once it is filled.',
  no_clear_answer: 'The mail provider gave no clear answer. Try again.',
}

const labelled = (labels: Record<string, string>, key: string) => labels[key] ?? key.replaceAll('_', ' ')

export const mailWords = (kind: string) => labelled(MAIL_LABELS, kind)
export const troubleWords = (reason: string) => labelled(TROUBLE_SENTENCES, reason)

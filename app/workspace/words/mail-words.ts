import type { MailKind } from '~/domain/mail'
import type { MailTrouble } from '~/domain/mail-trouble'

/** What a mail was about, for the admin who finds it parked. */
export const MAIL_LABELS: Record<MailKind, string> = {
  kickoff_sent: 'The first mail with a link',
  link_resent: 'A link, mailed again',
  version_published: 'News of a new version',
  flag_answered: 'An answer to a flag',
  flag_resolved: 'A resolved flag',
  change_order_offered: 'A change order, to an approver',
  receipt: 'A receipt',
  confirmed_on_behalf: 'What was recorded on somebody’s behalf, to them',
  colleague_asked: 'The first mail to a colleague whom the buyer brought',
  link_closed: 'News of a closed link, to whom it belonged',
  confirmation_disputed: 'An objection to a confirmation, to the owners',
  people_changed: 'News of who is who on the buyer’s side, to the owners',
  people_disagree: 'Two of the buyer’s people who differ, to the owners',
  confirm_code: 'A code before confirming',
  reminder: 'A reminder',
  flag_raised: 'A flag, to its owner',
  flag_overdue: 'A flag that is overdue',
  daily_digest: 'The daily mail of what waits',
  flag_reopened: 'A flag opened again, to its owner',
  change_order_ended: 'A change order that ended, to the flag’s owner',
  change_order_decided: 'A decision about a change order, to the owners',
  buyer_replied: 'A reply of the buyer, to the owner',
  reply_kept: 'A reply by mail that is kept as a note, to the owner',
  reply_too_late: 'Word that a reply came after the flag was settled',
  mail_came_back: 'News of mail that came back, to the owners',
  recipient_confirmed: 'A confirmation, to the owners',
  kickoff_confirmed: 'Everything confirmed, to the owners',
  review_requested: 'A handoff to review, to delivery',
  review_returned: 'Delivery’s questions, to sales',
  review_accepted: 'A handoff accepted, to sales',
  review_withdrawn: 'A request taken back, to delivery',
  fit_differs: 'Scores that differ, to sales',
  dependency_news: 'News of what the work waits for, to delivery',
  dependency_sent_back: 'What is still missing, to who owes it',
  milestone_claimed: 'The question whether the milestone is reached, to an approver',
  milestone_not_yet: 'Word that the milestone is not reached yet, to delivery',
  milestone_reached: 'The milestone reached, to the buyer’s people',
  buyer_said_reached: 'The milestone reached, to the owners',
  milestone_moved: 'A new date of the milestone',
  milestone_recorded: 'What was recorded of the milestone on somebody’s behalf, to them',
  milestone_disputed: 'An objection to what was recorded of the milestone, to the owners',
  dependencies_due: 'A reminder of what the work waits for, to who owes it',
  kickoff_stalled: 'Word that nothing moves, to whose turn it is',
  pulse_low: 'Word that it goes badly, to the owners',
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
  address_dead: 'Mail to this address came back, or was called spam there, so no more is sent. Put another address in, or let this one be tried again.',
  provider_failed: 'The mail provider took it and could not send it. Check your account there, then try again.',
  provider_busy: 'The mail provider was busy. Try again.',
  quota_used_up: 'The mail provider’s quota is used up. Try again once it is filled.',
  no_clear_answer: 'The mail provider gave no clear answer. Try again.',
}

const labelled = (labels: Record<string, string>, key: string) => labels[key] ?? key.replaceAll('_', ' ')

export const mailWords = (kind: string) => labelled(MAIL_LABELS, kind)
export const troubleWords = (reason: string) => labelled(TROUBLE_SENTENCES, reason)

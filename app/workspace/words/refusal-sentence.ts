import type { Refusal, RefusalCode } from '~/domain/refusal'
import { listed } from './count-words'
import { labelled } from './event-detail'
import { RESOLUTION_LABELS, SECTION_LABELS } from './labels'

type Detail = Refusal['detail']
/** Says an instant in the reader's words and time zone. */
type When = (instant: string) => string

const word = (detail: Detail, name: string, otherwise: string) => {
  const value = detail[name]
  return typeof value === 'string' && value ? value : otherwise
}

const moment = (detail: Detail, when: When) => (typeof detail.at === 'string' ? ` ${when(detail.at)}` : '')

const minutes = (detail: Detail) => {
  const seconds = typeof detail.retryAfter === 'number' ? detail.retryAfter : 60
  return seconds <= 90 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`
}

const sectionList = ({ sections }: Detail) =>
  Array.isArray(sections) && sections.length > 0
    ? listed(sections.map((section) => `“${labelled(SECTION_LABELS, String(section))}”`))
    : 'a section'

function dayOffWords(detail: Detail) {
  const holiday = word(detail, 'holiday', '')
  return holiday ? `That is a holiday: ${holiday}.` : 'Nobody of your firm works on that day.'
}

/** What happened, that nothing was lost, and what to do: one sentence or three for each refusal that a member can meet. */
const SENTENCES: Record<RefusalCode, (detail: Detail, when: When) => string> = {
  link_unknown: () => 'This link does not open anything any more. Nothing was changed. Ask for a new one, it goes to the address on file.',
  too_many_attempts: (detail) => `That was tried too often in a short time. Nothing was changed. Please wait ${minutes(detail)} and try again.`,
  version_superseded: () => 'A newer version was published in the meantime. Nothing was changed. Look at the newer one and try again.',
  already_confirmed: () => 'This version is confirmed already, so there is nothing left to do here.',
  nothing_to_confirm: () => 'Everything in this version is confirmed already or flagged. Nothing was changed. Settle the flags first.',
  not_an_approver: () => 'This person reads and flags, but does not confirm. Nothing was changed. Make them an approver in the handoff first.',
  line_gone: () => 'That line was removed from the handoff in the meantime. What you wrote is still here. Resolve with an added line, or clarify.',
  draft_line_gone: () => 'One of these lines is not in the handoff any more. Nothing was tied or dismissed, what you wrote is still here. Choose among the lines as they are now.',
  line_changed: () => 'That line reads differently by now. What you wrote is still here. Look at the line as it is and try again.',
  flag_unknown: () => 'We cannot find this flag. It may belong to another organization. Nothing was changed. Go back to the inbox.',
  flag_already_resolved: (detail, when) =>
    !detail.resolution
      ? 'The buyer opened this flag again in the meantime. What you wrote is still here and was not sent. Read what they added first.'
      : `${word(detail, 'by', 'A colleague')} resolved this flag${moment(detail, when)} (${labelled(RESOLUTION_LABELS, word(detail, 'resolution', 'settled'))}). What you wrote is still here and was not sent. Read their answer first.`,
  flag_not_resolved: () => 'This flag is open again, so there is nothing to accept yet. Nothing was changed. Read what the buyer added.',
  flag_settled: (detail, when) =>
    `This flag was settled${moment(detail, when)}, so nothing more can be said in it. What you wrote is still here, copy it if you need it elsewhere.`,
  code_wrong: () => 'That code is not right. Nothing was changed. Check the newest mail and type the six digits again.',
  code_expired: () => 'That code is too old. Nothing was changed. Ask for a new one.',
  not_signed_in: () => 'You are signed out. Nothing was changed. Sign in and try again.',
  not_a_member: () => 'You are not a member of this organization, or not any more. Nothing was changed. An admin of the firm can invite you.',
  not_allowed: () => 'Your role does not allow this. Nothing was changed. Ask an admin of your firm.',
  kickoff_unknown: () => 'We cannot find this kickoff. It may belong to another organization. Nothing was changed. Go back to the list.',
  stale_revision: (detail, when) =>
    `${word(detail, 'by', 'A colleague')} saved this handoff${moment(detail, when)}, after you opened it. Nothing was overwritten. Look at what changed, then decide.`,
  already_sent: () => 'This kickoff was sent already, nobody was mailed twice. Publish a new version to tell the buyer about changes.',
  not_sent_yet: () => 'This kickoff has not been sent yet. Nothing was changed. Send it first.',
  no_recipients: () => 'Nobody could confirm it. Nothing was sent. Make at least one of the buyer’s people an approver, with a mail address.',
  nothing_to_send: () => 'The buyer would see an empty page. Nothing was sent. Let the buyer see at least one line.',
  nothing_changed: () => 'The buyer would see nothing new. Nothing was published. Change a line that the buyer sees first.',
  recipient_unknown: () => 'This person is not a recipient any more. Nothing was changed. Look at who is now.',
  recipient_without_link: () => 'Their link is ended, so they could neither be told nor object. Nothing was recorded. Mail them the link again first.',
  recipient_objected: () => 'This person said of an earlier record that it is not what they said. Nothing was recorded. They confirm on their own page.',
  address_dead: () => 'Mail to this address came back, so nothing was sent or changed. Put another address in, or have an admin let this one be tried again.',
  confirmation_unknown: () => 'We cannot find this confirmation. Nothing was changed. Look at the kickoff again.',
  section_without_approver: (detail) =>
    `Nobody is asked to confirm ${sectionList(detail)}. Nothing was sent. Ask an approver for it, under key stakeholders.`,
  colleague_known: () => 'This person has a link already. Nothing was changed.',
  address_elsewhere: () => 'This address is at another company. Nothing was changed.',
  too_many_colleagues: () => 'Ten people were brought in already. Nothing was changed.',
  member_unknown: () => 'We cannot find this member. Nothing was changed. Look at the list of members again.',
  member_exists: () => 'Somebody with this address is a member already. Nobody was mailed. Reactivate them in the list, if they were deactivated.',
  member_inactive: () => 'This member is deactivated. Nothing was changed. Choose somebody who is active.',
  last_admin: () => 'This is the last active admin, and a firm needs one. Nothing was changed. Make somebody else admin first.',
  not_accepted: () => 'Delivery has not accepted what the buyer would see now. Nothing was sent. Request their review first.',
  review_not_requested: () => 'This handoff does not wait for a review any more. Nothing was changed. Look at where it stands.',
  review_already_requested: () => 'Delivery has been asked already. Nobody was mailed twice.',
  own_handoff: () => 'Nobody accepts their own handoff. Nothing was changed. A colleague in delivery or an admin has the second key.',
  above_threshold: () => 'The margin at risk is above your firm’s threshold. Nothing was changed. Only the deal’s delivery owner or an admin can accept it.',
  exposure_risen: () => 'More was promised after you opened this page, so more margin is at risk. Nothing was changed. Look at what is at risk now, then decide.',
  reason_required: ({ field }) =>
    field === 'words'
      ? 'That day is later than it is needed. What you wrote is still here and was not noted yet. Say why it is later.'
      : 'The margin at risk is above your firm’s threshold. Nothing was changed. Say why you accept it all the same.',
  questions_open: () => 'Delivery’s questions are not all answered. Nothing was changed. Answer each of them first.',
  question_unknown: () => 'We cannot find this question. What you wrote is still here. Look at the review again.',
  no_questions: () => 'Nothing was asked. Nothing was changed. Write at least one question, so that sales knows what to do.',
  contradictions_open: () => 'Lines of this handoff still contradict each other. Nothing was changed. Settle what holds first.',
  contradiction_unknown: () => 'We cannot find this contradiction. What you wrote is still here. Look at the list again.',
  contradiction_settled: (detail, when) =>
    `${word(detail, 'by', 'A colleague')} settled this${moment(detail, when)}. What you wrote is still here. Read what holds now.`,
  sharing_unconfirmed: () => 'These lines would be shown to the buyer for the first time. Nothing was saved yet. Read the exact words and say yes, or keep them internal.',
  attachment_unknown: () => 'That file is not there, or is not one of yours to read. Nothing was changed.',
  too_many_files: () => 'Your firm has put five files with this flag already, and it holds no more. Nothing was changed. Send your words without one, or take one back first.',
  promise_unknown: () => 'This promise is not in the ledger any more. What you wrote is still here. Look at the ledger again.',
  change_order_unknown: () => 'We cannot find this change order. Nothing was changed. Look at the flag again.',
  change_order_decided: () => 'The buyer has decided about this change order, and that stands. Nothing was changed. Look at the flag again.',
  change_order_stale: () => 'This change order no longer stands: what it was about has changed. Nothing was changed. Offer it anew.',
  fit_missing: () => 'The fit has not been scored yet. Nothing was changed. Score it first, it takes a minute.',
  fit_unreconciled: () => 'Sales and delivery judge this deal differently. Nothing was changed. Each side writes a line on what differs first.',
  fit_closed: () => 'Both sides have scored, so the scores stand. Nothing was changed. Write what you see differently in a line.',
  fit_not_open: () => 'There is nothing to reconcile here: the scores are not both in, or do not differ by two. Nothing was changed.',
  template_unknown: () => 'We cannot find this template. Nothing was changed. Look at the list again.',
  dependency_not_provided: () => 'Nothing has been provided for this yet, so there is nothing to accept or send back. Nothing was changed.',
  dependency_provided: () => 'This was provided in the meantime, so no day needs to be promised for it. What you wrote is still here. Look at what came first.',
  dependency_accepted: () => 'This was accepted in the meantime. What you wrote is still here. Send it back if something is missing.',
  nothing_provided: () => 'There is nothing in it yet: a word, a link or a file. Nothing was sent.',
  owed_by_firm: () => 'Your firm owes this itself, so the buyer has nothing to hand in for it. Nothing was changed.',
  day_past: () => 'That day has passed. What you wrote is still here. Choose today or a later day.',
  day_off: (detail) => `${dayOffWords(detail)} What you wrote is still here. Choose another day.`,
  before_signature: () => 'That day is before the deal was signed. What you wrote is still here. Choose a later day.',
  forecast_stale: (detail) => `${word(detail, 'by', 'A colleague')} moved the date in the meantime. What you wrote is still here and was not sent. Look at the date as it is now.`,
  no_milestone: () => 'The buyer’s version names no first milestone. Nothing was changed. Add one to the handoff and publish it first.',
  milestone_reached: () => 'This milestone is reached, the buyer said so. Nothing was changed.',
  milestone_not_claimed: () => 'It is not said to be done at the moment, so there is nothing to answer. Nothing was changed. Look at the milestone as it is now.',
  conditions_open: () => 'Not every condition is marked as met yet. Nothing was sent. Mark what is done, or move the date.',
  condition_unknown: () => 'The milestone no longer has this condition, or it reads differently by now. What you wrote is still here. Look at it as it is now.',
  condition_met: (detail) => `${word(detail, 'by', 'A colleague')} marked this as met in the meantime. What you wrote is still here. Take that mark back first, if yours shows it better.`,
  pulse_not_asked: () => 'Nobody is asked how it is going at the moment, so nothing was noted.',
  pulse_given: () => 'How it is going was said already, and that stands. Nothing was changed.',
  calendar_open: () => 'A calendar of yours is open already. Nothing was changed. Tick the box if a new address is to take its place.',
  import_unknown: () => 'This upload is gone: uploads are kept for a day. Nothing was imported. Upload it again.',
  api_key_unknown: () => 'We cannot find this key. Nothing was changed. Look at the list again.',
  idempotency_key_reused: () => 'This request was sent before with other content. Nothing was changed.',
  invalid_input: () => 'Something in this form cannot be saved. Nothing was changed, what you typed is still here. Check the fields and try again.',
}

/** The sentence that a member reads when a command says no. */
export const refusalSentence = (refusal: Pick<Refusal, 'code' | 'detail'>, when: When): string =>
  SENTENCES[refusal.code](refusal.detail, when)

import type { Mail } from '~/domain/mail'
import { buyerReplied } from './buyer-replied'
import { buyerSaidReached } from './buyer-said-reached'
import { changeOrderDecided } from './change-order-decided'
import { changeOrderEnded } from './change-order-ended'
import { changeOrderOffered } from './change-order-offered'
import { colleagueAsked } from './colleague-asked'
import { confirmCode } from './confirm-code'
import { confirmationDisputed } from './confirmation-disputed'
import { confirmedOnBehalf } from './confirmed-on-behalf'
import { dependencyNews } from './dependency-news'
import { dependencySentBack } from './dependency-sent-back'
import { dependenciesDue } from './dependencies-due'
import { fitDiffers } from './fit-differs'
import { dailyDigest } from './daily-digest'
import { flagAnswered } from './flag-answered'
import { flagOverdue } from './flag-overdue'
import { flagRaised } from './flag-raised'
import { flagReopened } from './flag-reopened'
import { flagResolved } from './flag-resolved'
import { subjectLine } from './hostile-words'
import { kickoffConfirmed } from './kickoff-confirmed'
import { kickoffSent } from './kickoff-sent'
import type { Letter } from './letter'
import { letterHtml } from './letter-html'
import { letterText } from './letter-text'
import { kickoffStalled } from './kickoff-stalled'
import { linkClosed } from './link-closed'
import { linkResent } from './link-resent'
import { mailCameBack } from './mail-came-back'
import { memberInvited } from './member-invited'
import { milestoneClaimed } from './milestone-claimed'
import { milestoneDisputed } from './milestone-disputed'
import { milestoneMoved } from './milestone-moved'
import { milestoneNotYet } from './milestone-not-yet'
import { milestoneReached } from './milestone-reached'
import { milestoneRecorded } from './milestone-recorded'
import { peopleChanged } from './people-changed'
import { peopleDisagree } from './people-disagree'
import { pulseLow } from './pulse-low'
import { receipt } from './receipt'
import { recipientConfirmed } from './recipient-confirmed'
import { reminder } from './reminder'
import { replyKept } from './reply-kept'
import { replyTooLate } from './reply-too-late'
import { reviewAccepted } from './review-accepted'
import { reviewRequested } from './review-requested'
import { reviewReturned } from './review-returned'
import { reviewWithdrawn } from './review-withdrawn'
import { versionPublished } from './version-published'

/** What a mail says that its payload does not hold: where the product lives, the buyer's link, the code, whether a reply to it is read. */
export type MailSecrets = { publicUrl: string; link: string | null; code: string | null; isAnswerable: boolean }

export type RenderedMail = { subject: string; html: string; text: string }

/** A mail in its final words. Pure: each try of a mail sends the same bytes, which the provider's idempotency rests on. */
export function renderMail(mail: Mail, secrets: MailSecrets): RenderedMail {
  const written = letterOf(mail, secrets)
  const letter = { ...written, subject: subjectLine(written.subject) }
  return { subject: letter.subject, html: letterHtml(letter), text: letterText(letter) }
}

function letterOf(mail: Mail, { publicUrl, link, code, isAnswerable }: MailSecrets): Letter {
  switch (mail.kind) {
    case 'kickoff_sent':
      return kickoffSent(mail.payload, present(link))
    case 'link_resent':
      return linkResent(mail.payload, present(link))
    case 'version_published':
      return versionPublished(mail.payload, present(link))
    case 'flag_answered':
      return flagAnswered(mail.payload, present(link), isAnswerable)
    case 'flag_resolved':
      return flagResolved(mail.payload, present(link), isAnswerable)
    case 'change_order_offered':
      return changeOrderOffered(mail.payload, present(link))
    case 'receipt':
      return receipt(mail.payload, present(link))
    case 'confirmed_on_behalf':
      return confirmedOnBehalf(mail.payload, present(link))
    case 'colleague_asked':
      return colleagueAsked(mail.payload, present(link))
    case 'link_closed':
      return linkClosed(mail.payload)
    case 'confirmation_disputed':
      return confirmationDisputed(mail.payload, publicUrl)
    case 'people_changed':
      return peopleChanged(mail.payload, publicUrl)
    case 'people_disagree':
      return peopleDisagree(mail.payload, publicUrl)
    case 'confirm_code':
      return confirmCode(mail.payload, present(link), present(code))
    case 'reminder':
      return reminder(mail.payload, present(link))
    case 'flag_overdue':
      return flagOverdue(mail.payload, publicUrl)
    case 'daily_digest':
      return dailyDigest(mail.payload, publicUrl)
    case 'flag_raised':
      return flagRaised(mail.payload, publicUrl)
    case 'flag_reopened':
      return flagReopened(mail.payload, publicUrl)
    case 'change_order_ended':
      return changeOrderEnded(mail.payload, publicUrl)
    case 'change_order_decided':
      return changeOrderDecided(mail.payload, publicUrl)
    case 'buyer_replied':
      return buyerReplied(mail.payload, publicUrl)
    case 'reply_kept':
      return replyKept(mail.payload, publicUrl)
    case 'reply_too_late':
      return replyTooLate(mail.payload, present(link))
    case 'mail_came_back':
      return mailCameBack(mail.payload, publicUrl)
    case 'recipient_confirmed':
      return recipientConfirmed(mail.payload, publicUrl)
    case 'kickoff_confirmed':
      return kickoffConfirmed(mail.payload, publicUrl)
    case 'review_requested':
      return reviewRequested(mail.payload, publicUrl)
    case 'review_returned':
      return reviewReturned(mail.payload, publicUrl)
    case 'review_accepted':
      return reviewAccepted(mail.payload, publicUrl)
    case 'review_withdrawn':
      return reviewWithdrawn(mail.payload, publicUrl)
    case 'fit_differs':
      return fitDiffers(mail.payload, publicUrl)
    case 'dependency_sent_back':
      return dependencySentBack(mail.payload, present(link))
    case 'milestone_claimed':
      return milestoneClaimed(mail.payload, present(link))
    case 'milestone_reached':
      return milestoneReached(mail.payload, present(link))
    case 'milestone_moved':
      return milestoneMoved(mail.payload, present(link))
    case 'milestone_recorded':
      return milestoneRecorded(mail.payload, present(link))
    case 'dependency_news':
      return dependencyNews(mail.payload, publicUrl)
    case 'milestone_not_yet':
      return milestoneNotYet(mail.payload, publicUrl)
    case 'buyer_said_reached':
      return buyerSaidReached(mail.payload, publicUrl)
    case 'milestone_disputed':
      return milestoneDisputed(mail.payload, publicUrl)
    case 'dependencies_due':
      return dependenciesDue(mail.payload, present(link))
    case 'kickoff_stalled':
      return kickoffStalled(mail.payload, publicUrl)
    case 'pulse_low':
      return pulseLow(mail.payload, publicUrl)
    case 'member_invited':
      return memberInvited(mail.payload, publicUrl)
  }
}

/** A mail to a buyer without their link, or a code mail without its code, must not leave. */
function present(secret: string | null): string {
  if (secret === null) throw new Error('a mail to a buyer needs their link')
  return secret
}

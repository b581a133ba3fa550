import type { PayloadOf } from '~/domain/mail'
import { paragraph, quoteIfAny } from './letter'
import { inline, memberLetter } from './member-letter'

/** Both keys are turned: sales can send what delivery accepted. */
export function reviewAccepted(accepted: PayloadOf<'review_accepted'>, publicUrl: string) {
  const [actor, account] = [inline(accepted.actorName), inline(accepted.account)]
  return memberLetter({
    ...accepted,
    subject: `Accepted by delivery: ${account}`,
    preview: 'Both keys are turned: it can go to the buyer.',
    heading: 'Both keys are turned',
    blocks: [
      paragraph(`${actor} accepted the handoff of ${account} as it reads now. It can go to the buyer.`),
      ...quoteIfAny(`${actor} wrote`, accepted.reason),
    ],
    link: { label: 'Open the kickoff', url: `${publicUrl}/kickoffs/${accepted.kickoffId}` },
  })
}

import type { PayloadOf } from '~/domain/mail'
import { paragraph } from './letter'
import { inline, memberLetter } from './member-letter'

/** Sales took its request back: this member has nothing to review for now. */
export function reviewWithdrawn(withdrawn: PayloadOf<'review_withdrawn'>, publicUrl: string) {
  const [actor, account] = [inline(withdrawn.actorName), inline(withdrawn.account)]
  return memberLetter({
    ...withdrawn,
    subject: `Nothing to review for now: ${account}`,
    preview: `${actor} took the request back.`,
    heading: 'The request was taken back',
    blocks: [
      paragraph(`${actor} took back the request to review the handoff of ${account}, so there is nothing for you to do now. You hear from us when you are asked again.`),
    ],
    link: { label: 'See where it stands', url: `${publicUrl}/kickoffs/${withdrawn.kickoffId}` },
  })
}

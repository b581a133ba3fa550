import type { PayloadOf } from '~/domain/mail'
import { facts, paragraph } from './letter'
import { inline, memberLetter } from './member-letter'

/** Sales turned its key: this member holds the other one, and reads the handoff before the buyer does. */
export function reviewRequested(review: PayloadOf<'review_requested'>, publicUrl: string) {
  const [actor, account] = [inline(review.actorName), inline(review.account)]
  const isAboutChanges = review.changes > 0
  const what = isAboutChanges ? `what changed in the handoff of ${account}, ${changed(review.changes)} in all` : `the handoff of ${account} as a whole`
  return memberLetter({
    ...review,
    subject: isAboutChanges ? `Review what changed: ${account}` : `Review the handoff: ${account}`,
    preview: `${actor} asks for your key. The buyer reads nothing before that.`,
    heading: isAboutChanges ? 'What you accepted has changed' : 'A handoff waits for your key',
    blocks: [
      paragraph(`${actor} asks you to review ${what}. Accept it, or return it with questions: the buyer reads nothing of it before that.`),
      ...(isAboutChanges ? [paragraph('What did not change stands as it was accepted.')] : []),
      ...atRisk(review),
    ],
    link: { label: 'Open the review', url: `${publicUrl}/kickoffs/${review.kickoffId}/review` },
  })
}

const changed = (changes: number) => (changes === 1 ? 'one change' : `${changes} changes`)

/** Much margin at risk is told at once: it takes a reason to accept it. */
function atRisk({ exposureShare, above }: PayloadOf<'review_requested'>) {
  if (exposureShare === 0 && !above) return []
  const share = exposureShare === null ? 'cannot be told yet' : `${exposureShare}% of the planned margin`
  return [facts({ label: 'Margin at risk', value: above ? `${share}; accepting it takes a reason` : share })]
}

import type { PayloadOf } from '~/domain/mail'
import { paragraph, quote, quoteIfAny } from './letter'
import { inline, memberLetter } from './member-letter'
import { asRecorded } from './as-recorded'

/** The buyer's approver says what is not done yet: delivery goes on, and says again when it is. */
export function milestoneNotYet(news: PayloadOf<'milestone_not_yet'>, publicUrl: string) {
  const [buyer, account] = [inline(news.recipientName), inline(news.account)]
  return memberLetter({
    ...news,
    subject: `Not yet, says ${buyer}: ${account}`,
    preview: inline(news.words),
    heading: `${buyer} says: not yet`,
    blocks: [
      ...quoteIfAny('The first milestone', news.milestone),
      quote(`${buyer} wrote`, news.words),
      paragraph(`Nobody is asked any more for now. Once it is done, say so again, and they are.${asRecorded(news)}`),
    ],
    link: { label: 'Open the milestone', url: `${publicUrl}/kickoffs/${news.kickoffId}/milestone` },
  })
}

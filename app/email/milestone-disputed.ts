import type { PayloadOf } from '~/domain/mail'
import { paragraph, quote, quoteIfAny } from './letter'
import { inline, memberLetter } from './member-letter'

/** Somebody says of what was recorded of the milestone in their name that they never said so. */
export function milestoneDisputed(news: PayloadOf<'milestone_disputed'>, publicUrl: string) {
  const [buyer, account, by] = [inline(news.recipientName), inline(news.account), inline(news.recordedBy)]
  const what = news.verdict === 'reached' ? 'the first milestone is reached' : 'the first milestone is not reached yet'
  return memberLetter({
    ...news,
    subject: `${buyer} objects: ${account}`,
    preview: inline(news.words),
    heading: `${buyer} says: that is not what I said`,
    blocks: [
      paragraph(`${by} had recorded that, as ${buyer} said, ${what}. It counts for nothing any more, and ${buyer} is asked on their own page.`),
      ...quoteIfAny('The first milestone', news.milestone),
      quote(`${buyer} writes`, news.words),
    ],
    link: { label: 'Open the milestone', url: `${publicUrl}/kickoffs/${news.kickoffId}/milestone` },
  })
}

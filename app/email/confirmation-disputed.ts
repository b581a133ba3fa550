import type { PayloadOf } from '~/domain/mail'
import { paragraph, quote } from './letter'
import { inline, memberLetter } from './member-letter'

/** Somebody says of what was recorded in their name that they never said so. */
export function confirmationDisputed(news: PayloadOf<'confirmation_disputed'>, publicUrl: string) {
  const [buyer, account, by] = [inline(news.recipientName), inline(news.account), inline(news.recordedBy)]
  return memberLetter({
    ...news,
    subject: `${buyer} objects: ${account}`,
    preview: inline(news.words),
    heading: `${buyer} says: that is not what I said`,
    blocks: [
      paragraph(`${by} had recorded ${buyer}’s confirmation of version ${news.version}. It counts for nothing any more, and ${buyer} is asked on their own page.`),
      quote(`${buyer} writes`, news.words),
    ],
    link: { label: 'Open the kickoff', url: `${publicUrl}/kickoffs/${news.kickoffId}#recipients` },
  })
}

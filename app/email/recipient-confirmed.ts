import type { PayloadOf } from '~/domain/mail'
import { paragraph } from './letter'
import { inline, memberLetter } from './member-letter'

/** One of the buyer's people confirmed; what they flagged stays open. */
export function recipientConfirmed(news: PayloadOf<'recipient_confirmed'>, publicUrl: string) {
  const [buyer, account] = [inline(news.recipientName), inline(news.account)]
  const what = news.openFlags === 0 ? 'all of it' : `all but ${news.openFlags === 1 ? 'one flag' : `${news.openFlags} flags`}`
  const how = news.recordedBy ? ` ${news.channel === 'mail' ? 'By mail' : 'On the phone'}, as ${inline(news.recordedBy)} recorded; ${buyer} has been told.` : ''
  return memberLetter({
    ...news,
    subject: `${buyer} confirmed version ${news.version}: ${account}`,
    preview: `Version ${news.version}: ${what}.${how}`,
    heading: `${buyer} said yes`,
    blocks: [paragraph(`${buyer} of ${account} confirmed version ${news.version}: ${what}.${how}`)],
    link: { label: 'Open the kickoff', url: `${publicUrl}/kickoffs/${news.kickoffId}` },
  })
}

import type { PayloadOf } from '~/domain/mail'
import { paragraph } from './letter'
import { inline, memberLetter } from './member-letter'

/** Every approver confirmed and every flag is settled: the work can start. Both owners hear of it. */
export function kickoffConfirmed(news: PayloadOf<'kickoff_confirmed'>, publicUrl: string) {
  const [buyer, account] = [inline(news.recipientName), inline(news.account)]
  return memberLetter({
    ...news,
    subject: `Confirmed: the kickoff of ${account}`,
    preview: `Version ${news.version} stands, and no flag is open.`,
    heading: 'The kickoff is confirmed',
    blocks: [
      paragraph(`Everybody who had to at ${account} confirmed version ${news.version}, ${buyer} as the last, and every flag is settled.`),
      paragraph('The work can start from exactly what stands there.'),
    ],
    link: { label: 'Open the kickoff', url: `${publicUrl}/kickoffs/${news.kickoffId}` },
  })
}

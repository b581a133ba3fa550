import type { PayloadOf } from '~/domain/mail'
import { inline, ownerLetter } from './member-letter'

/** A buyer's person flagged something, and this member owns the answer. */
export function flagRaised(flag: PayloadOf<'flag_raised'>, publicUrl: string) {
  const [buyer, account] = [inline(flag.recipientName), inline(flag.account)]
  return ownerLetter(flag, publicUrl, {
    subject: `${buyer} flagged ${flag.lineText ? 'a line' : 'a section'}: ${account}`,
    heading: flag.lineText ? 'A line is not what they bought' : 'A section is not what they bought',
    lead: `${buyer} of ${account} pointed at something in the handoff. It is yours to answer.`,
    news: [],
  })
}

import type { PayloadOf } from '~/domain/mail'
import { quoteIfAny } from './letter'
import { inline, ownerLetter } from './member-letter'

/** The buyer's person wrote into the thread of a flag. */
export function buyerReplied(flag: PayloadOf<'buyer_replied'>, publicUrl: string) {
  const [buyer, account] = [inline(flag.recipientName), inline(flag.account)]
  return ownerLetter(flag, publicUrl, {
    subject: `${buyer} wrote back: ${account}`,
    heading: `${buyer} wrote back`,
    lead: `${buyer} of ${account} added a word to a flag of theirs.`,
    news: quoteIfAny(`${buyer} wrote`, flag.reply),
  })
}

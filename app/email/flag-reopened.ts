import type { PayloadOf } from '~/domain/mail'
import { quoteIfAny } from './letter'
import { inline, ownerLetter } from './member-letter'

/** The buyer's person did not accept the resolution: the flag is open again. */
export function flagReopened(flag: PayloadOf<'flag_reopened'>, publicUrl: string) {
  const [buyer, account] = [inline(flag.recipientName), inline(flag.account)]
  return ownerLetter(flag, publicUrl, {
    subject: `${buyer} reopened a flag: ${account}`,
    heading: 'Not settled yet',
    lead: `${buyer} of ${account} read the resolution and says that it does not settle it. The flag is open again, and yours.`,
    news: quoteIfAny(`${buyer} wrote`, flag.reopenedWith),
  })
}

import type { PayloadOf } from '~/domain/mail'
import { inline, ownerLetter } from './member-letter'

/** A flag's time has passed, and whoever the organization chose hears of it besides its owner. */
export function flagOverdue(flag: PayloadOf<'flag_overdue'>, publicUrl: string) {
  const [owner, buyer, account] = [inline(flag.ownerName), inline(flag.recipientName), inline(flag.account)]
  return ownerLetter(flag, publicUrl, {
    subject: `A flag is overdue: ${account}`,
    heading: 'A buyer waits for an answer',
    lead: `${buyer} of ${account} pointed at something in the handoff. The answer is ${owner}’s, and its time has passed. Ask them, or answer it yourself.`,
    news: [],
  })
}

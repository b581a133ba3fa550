import type { PayloadOf } from '~/domain/mail'
import { quote } from './letter'
import { inline, ownerLetter } from './member-letter'

type Kept = PayloadOf<'reply_kept'>

function reasonOf({ cause, fromAddress, recipientName }: Kept): string {
  const [from, buyer] = [inline(fromAddress), inline(recipientName)]
  switch (cause) {
    case 'other_address':
      return `It came from another address, ${from}, so it does not count as ${buyer}’s word. It is kept as an internal note; ask ${buyer} if it matters.`
    case 'settled':
      return `${buyer} wrote it after the flag was settled, so it is kept as an internal note. ${buyer} was told that it reached you and is not part of the thread.`
    case 'expired':
      return `It came from ${from} after ${buyer}’s link had expired, so it is kept as an internal note. Mail the link again from the kickoff if they should go on.`
  }
}

/** Somebody replied by mail, and it is not the buyer's word in the thread. */
export const replyKept = (flag: Kept, publicUrl: string) =>
  ownerLetter(flag, publicUrl, {
    subject: `A mail about a flag: ${inline(flag.account)}`,
    heading: 'A mail came about a flag',
    lead: reasonOf(flag),
    news: [quote('It says', flag.reply)],
  })

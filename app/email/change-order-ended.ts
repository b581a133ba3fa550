import type { PayloadOf } from '~/domain/mail'
import { inline, ownerLetter } from './member-letter'

/** The line was changed under an offer that nobody had decided about: the flag is open again, and its owner's. */
export function changeOrderEnded(flag: PayloadOf<'change_order_ended'>, publicUrl: string) {
  const [account, reference] = [inline(flag.account), inline(flag.reference)]
  return ownerLetter(flag, publicUrl, {
    subject: `Change order ${reference} no longer stands: ${account}`,
    heading: 'An offer has ended',
    lead: `The line that change order ${reference} was about reads differently by now, so the buyer can no longer accept it. The flag is open again: offer anew, or resolve it in another way.`,
    news: [],
  })
}

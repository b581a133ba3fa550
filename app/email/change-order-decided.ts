import type { PayloadOf } from '~/domain/mail'
import { formatMoney } from '~/language/format'
import { facts, paragraph, quoteIfAny } from './letter'
import { inline, memberLetter } from './member-letter'

/** One of the buyer's approvers accepted or declined a change order; both owners hear of it. */
export function changeOrderDecided(news: PayloadOf<'change_order_decided'>, publicUrl: string) {
  const [buyer, account] = [inline(news.recipientName), inline(news.account)]
  const reference = inline(news.order.reference)
  const isAccepted = news.decision === 'accepted'
  return memberLetter({
    ...news,
    subject: `${buyer} ${news.decision} change order ${reference}: ${account}`,
    preview: isAccepted ? `Version ${news.version} holds the change.` : 'Nothing changes in the record.',
    heading: isAccepted ? 'Change order accepted' : 'Change order declined',
    blocks: [
      paragraph(`${buyer} of ${account} ${news.decision} change order ${reference} and signed as “${inline(news.typedName)}”.`),
      ...quoteIfAny(`${buyer} wrote`, news.reply),
      facts({ label: 'Price', value: formatMoney('en-GB', news.order.currency, news.order.amount) }),
      paragraph(
        isAccepted
          ? `The change is in the record: version ${news.version}. The changed line is asked for confirmation like any other.`
          : 'The record stays as it is, and the flag is settled. What you said would happen then is yours to do:',
      ),
      ...(isAccepted ? [] : quoteIfAny('If they decline', news.order.ifDeclined)),
    ],
    link: { label: 'Open the flag', url: `${publicUrl}/flags/${news.flagId}` },
  })
}

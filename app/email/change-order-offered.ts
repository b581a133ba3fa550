import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { paragraph, quoteIfAny } from './letter'
import { orderFacts } from './order-facts'

/** A change order answers a colleague's flag, and this approver may decide about it. */
export const changeOrderOffered = (payload: PayloadOf<'change_order_offered'>, link: string) =>
  buyerLetter(payload, link, (words) => {
    const { say, inline } = words
    const author = inline(payload.author)
    return {
      subject: say('mail.changeOrder.offered.subject', { reference: inline(payload.order.reference) }),
      preview: say('mail.changeOrder.offered.preview'),
      heading: say('mail.changeOrder.offered.heading'),
      blocks: [
        paragraph(say('mail.changeOrder.offered.body', { name: inline(payload.flaggedBy), author })),
        ...quoteIfAny(say('mail.theLine'), payload.lineText),
        ...quoteIfAny(say('mail.answers', { author }), payload.answer),
        ...quoteIfAny(say('mail.flagResolved.wouldRead'), payload.newLineText),
        ...orderFacts(payload.locale, words, payload.order),
      ],
      action: say('mail.changeOrder.offered.action'),
    }
  })

import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { filesWithIt } from './files-with-it'
import { paragraph, quoteIfAny, type Block } from './letter'
import { orderFacts } from './order-facts'

type Resolved = PayloadOf<'flag_resolved'>

/** The owner resolved a flag. The buyer has the last word: they accept it or open the flag again; on an offer, an approver decides. */
export const flagResolved = (payload: Resolved, link: string, isAnswerable: boolean) =>
  buyerLetter(payload, link, (words) => {
    const { say, inline } = words
    const author = inline(payload.author)
    const { resolution, order } = payload
    const readsNow = say(order ? 'mail.flagResolved.wouldRead' : 'mail.flagResolved.nowReads')
    return {
      subject: say(`mail.flagResolved.${resolution}.subject`, { author }),
      preview: say(order ? 'mail.flagResolved.decidePreview' : 'mail.flagResolved.preview'),
      heading: say(`mail.flagResolved.${resolution}.heading`),
      blocks: [
        paragraph(say(`mail.flagResolved.${resolution}.body`, { author })),
        ...quoteIfAny(say('mail.theLine'), payload.lineText),
        ...quoteIfAny(say('mail.youWrote'), payload.yourWords),
        ...quoteIfAny(say('mail.answers', { author }), payload.answer),
        ...filesWithIt(say, payload.files),
        ...quoteIfAny(readsNow, payload.newLineText),
        ...lineGone(payload, say('mail.flagResolved.lineRemoved')),
        ...(order ? orderFacts(payload.locale, words, order) : []),
        paragraph(say(order ? 'mail.flagResolved.decide' : 'mail.flagResolved.settle')),
      ],
      action: say(order ? 'mail.flagResolved.decideAction' : 'mail.flagResolved.action'),
      isAnswerable,
    }
  })

const lineGone = ({ resolution, newLineText }: Resolved, words: string): Block[] =>
  resolution === 'amended' && newLineText === null ? [paragraph(words)] : []

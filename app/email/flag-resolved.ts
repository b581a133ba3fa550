import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { paragraph, quoteIfAny } from './letter'

/** The owner resolved a flag. The buyer has the last word, unless the flag was withdrawn at their word. */
export const flagResolved = (payload: PayloadOf<'flag_resolved'>, link: string) =>
  buyerLetter(payload, link, ({ say, inline }) => {
    const author = inline(payload.author)
    const { resolution } = payload
    const body = say(`mail.flagResolved.${resolution}.body`, { author })
    const isSettled = resolution === 'withdrawn'
    const isLineGone = resolution === 'amended' && payload.newLineText === null
    return {
      subject: say(`mail.flagResolved.${resolution}.subject`, { author }),
      preview: isSettled ? body : say('mail.flagResolved.preview'),
      heading: say(`mail.flagResolved.${resolution}.heading`),
      blocks: [
        paragraph(body),
        ...quoteIfAny(say('mail.theLine'), payload.lineText),
        ...quoteIfAny(say('mail.youWrote'), payload.yourWords),
        ...quoteIfAny(say('mail.answers', { author }), payload.answer),
        ...quoteIfAny(say('mail.flagResolved.nowReads'), payload.newLineText),
        ...(isLineGone ? [paragraph(say('mail.flagResolved.lineRemoved'))] : []),
        ...(isSettled ? [] : [paragraph(say('mail.flagResolved.settle'))]),
      ],
      action: isSettled ? undefined : say('mail.flagResolved.action'),
    }
  })

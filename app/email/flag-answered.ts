import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { filesWithIt } from './files-with-it'
import { quote, quoteIfAny } from './letter'

/** The owner wrote into the thread of a flag. */
export const flagAnswered = (payload: PayloadOf<'flag_answered'>, link: string, isAnswerable: boolean) =>
  buyerLetter(payload, link, ({ say, inline }) => {
    const author = inline(payload.author)
    return {
      subject: say('mail.flagAnswered.subject', { author }),
      preview: say('mail.flagAnswered.preview'),
      heading: say('mail.flagAnswered.heading', { author }),
      blocks: [
        ...quoteIfAny(say('mail.theLine'), payload.lineText),
        ...quoteIfAny(say('mail.youWrote'), payload.yourWords),
        quote(say('mail.answers', { author }), payload.answer),
        ...filesWithIt(say, payload.files),
      ],
      action: say('mail.flagAnswered.action'),
      isAnswerable,
    }
  })

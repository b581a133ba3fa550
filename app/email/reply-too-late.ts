import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { paragraph, quote, quoteIfAny } from './letter'

/** Somebody replied by mail about a flag that they had settled: what became of their words. */
export const replyTooLate = (payload: PayloadOf<'reply_too_late'>, link: string) =>
  buyerLetter(payload, link, ({ say, names }) => ({
    subject: say('mail.replyTooLate.subject'),
    preview: say('mail.replyTooLate.preview'),
    heading: say('mail.replyTooLate.heading'),
    blocks: [
      paragraph(say('mail.replyTooLate.body', names)),
      ...quoteIfAny(say('mail.theLine'), payload.lineText),
      quote(say('mail.youWrote'), payload.reply),
      paragraph(say('mail.replyTooLate.again')),
    ],
  }))

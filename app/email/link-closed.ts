import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { paragraph } from './letter'

/** A link was given on or closed through itself: whose it was hears of it, in case that was somebody else. */
export const linkClosed = (payload: PayloadOf<'link_closed'>) =>
  buyerLetter(payload, null, ({ say, names }) => ({
    subject: say('mail.linkClosed.subject', names),
    preview: say('mail.linkClosed.preview'),
    heading: say('mail.linkClosed.heading'),
    blocks: [paragraph(say(`mail.linkClosed.${payload.how}`, names)), paragraph(say('mail.linkClosed.notYou', names))],
  }))

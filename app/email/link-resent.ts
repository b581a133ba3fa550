import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { paragraph } from './letter'

/** The link once more, asked for by the buyer's person or by the team. */
export const linkResent = (payload: PayloadOf<'link_resent'>, link: string) =>
  buyerLetter(payload, link, ({ say, names }) => ({
    subject: say('mail.linkResent.subject', names),
    preview: say('mail.linkResent.preview'),
    heading: say('mail.linkResent.heading'),
    blocks: [paragraph(say('mail.linkResent.body', names)), paragraph(say('mail.linkResent.ignore'))],
  }))

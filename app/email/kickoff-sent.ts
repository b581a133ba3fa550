import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { paragraph } from './letter'

/** The first mail: is this what you bought? */
export const kickoffSent = (payload: PayloadOf<'kickoff_sent'>, link: string) =>
  buyerLetter(payload, link, ({ say, names }) => ({
    subject: say('mail.kickoffSent.subject', names),
    preview: say('mail.kickoffSent.preview'),
    heading: say('mail.kickoffSent.heading'),
    blocks: [
      paragraph(say('mail.kickoffSent.why', names)),
      paragraph(say('mail.kickoffSent.how')),
      paragraph(say('mail.people', names)),
    ],
    action: say('mail.kickoffSent.action'),
  }))

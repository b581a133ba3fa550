import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { paragraph } from './letter'

/** The code that an organization may ask for before confirming. It stands in no subject: lock screens show those. */
export const confirmCode = (payload: PayloadOf<'confirm_code'>, link: string, digits: string) =>
  buyerLetter(payload, link, ({ say, names }) => ({
    subject: say('mail.confirmCode.subject', names),
    preview: say('mail.confirmCode.preview'),
    heading: say('mail.confirmCode.heading'),
    blocks: [
      paragraph(say('mail.confirmCode.body')),
      { kind: 'code', digits },
      paragraph(say('mail.confirmCode.ignore')),
    ],
  }))

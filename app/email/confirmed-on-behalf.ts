import type { PayloadOf } from '~/domain/mail'
import { formatDay } from '~/language/format'
import { buyerLetter } from './buyer-letter'
import { paragraph } from './letter'

/** What a member recorded in somebody's name: they are told, and can say that it is not what they said. */
export const confirmedOnBehalf = (payload: PayloadOf<'confirmed_on_behalf'>, link: string) =>
  buyerLetter(payload, link, ({ say, names, inline }) => {
    const { channel, version, confirmedItems: count, open } = payload
    const values = { ...names, author: inline(payload.author), channel, version, count, date: formatDay(payload.locale, payload.givenOn) }
    return {
      subject: say('mail.confirmedOnBehalf.subject', values),
      preview: say('mail.confirmedOnBehalf.preview'),
      heading: say('mail.confirmedOnBehalf.heading'),
      blocks: [
        paragraph(say('mail.confirmedOnBehalf.body', values)),
        ...(open > 0 ? [paragraph(say('mail.confirmedOnBehalf.open', { count: open }))] : []),
        paragraph(say('mail.confirmedOnBehalf.object')),
      ],
      action: say('mail.confirmedOnBehalf.action'),
    }
  })

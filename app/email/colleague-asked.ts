import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { paragraph, quoteIfAny } from './letter'

/** The first mail to somebody whom a colleague of theirs brought: in their place, or to read along. */
export const colleagueAsked = (payload: PayloadOf<'colleague_asked'>, link: string) =>
  buyerLetter(payload, link, ({ say, names, inline }) => {
    const from = inline(payload.fromName)
    const how = payload.inPlace ? 'inPlace' : 'alongside'
    return {
      subject: say(`mail.colleagueAsked.${how}.subject`, { ...names, from }),
      preview: say('mail.kickoffSent.preview'),
      heading: say('mail.kickoffSent.heading'),
      blocks: [
        paragraph(say(`mail.colleagueAsked.${how}.body`, { ...names, from })),
        ...quoteIfAny(say('mail.colleagueAsked.words', { from }), payload.words),
        paragraph(say('mail.kickoffSent.how')),
        paragraph(say('mail.people', names)),
      ],
      action: say('mail.kickoffSent.action'),
    }
  })

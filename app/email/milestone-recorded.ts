import type { PayloadOf } from '~/domain/mail'
import { formatDay } from '~/language/format'
import { buyerLetter } from './buyer-letter'
import { paragraph, quote, quoteIfAny } from './letter'

/** What a member recorded of the milestone in somebody's name: they are told, and can say that it is not what they said. */
export const milestoneRecorded = (payload: PayloadOf<'milestone_recorded'>, link: string) =>
  buyerLetter(payload, link, ({ say, inline }) => {
    const { channel, verdict, locale, givenOn } = payload
    const author = inline(payload.author)
    return {
      subject: say('mail.milestone.recorded.subject', { author }),
      preview: say('mail.milestone.recorded.preview'),
      heading: say('mail.milestone.recorded.heading'),
      blocks: [
        paragraph(say(`mail.milestone.recorded.${verdict}`, { author, channel, date: formatDay(locale, givenOn) })),
        quote(say('mail.milestone.title'), payload.title),
        ...quoteIfAny(say('mail.milestone.recorded.words'), payload.words),
        paragraph(say('mail.milestone.recorded.object')),
      ],
      action: say('mail.milestone.recorded.action'),
    }
  })

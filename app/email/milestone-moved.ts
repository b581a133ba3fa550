import type { PayloadOf } from '~/domain/mail'
import { formatDay } from '~/language/format'
import { buyerLetter, type BuyerWords } from './buyer-letter'
import { facts, paragraph, quote } from './letter'

type Moved = PayloadOf<'milestone_moved'>

/** The first milestone has another date: which, why in a sentence, and the first one stays in sight. */
export const milestoneMoved = (payload: Moved, link: string) =>
  buyerLetter(payload, link, (words) => {
    const { say, inline } = words
    const author = inline(payload.author)
    const date = formatDay(payload.locale, payload.toOn)
    return {
      subject: say('mail.milestone.moved.subject', { date }),
      preview: inline(payload.words),
      heading: say('mail.milestone.moved.heading'),
      blocks: [
        paragraph(say('mail.milestone.moved.body', { author, date })),
        quote(say('mail.milestone.title'), payload.title),
        quote(say('mail.milestone.writes', { author }), payload.words),
        dates(payload, words),
      ],
      action: say('mail.milestone.moved.action'),
    }
  })

function dates({ locale, toOn, fromOn, firstDueOn, moveReason }: Moved, { say }: BuyerWords) {
  const day = (label: string, on: string) => ({ label, value: formatDay(locale, on) })
  return facts(
    day(say('mail.milestone.moved.now'), toOn),
    ...(fromOn ? [day(say('mail.milestone.moved.before'), fromOn)] : []),
    ...(firstDueOn !== toOn && firstDueOn !== fromOn ? [day(say('mail.milestone.moved.first'), firstDueOn)] : []),
    { label: say('mail.milestone.moved.why'), value: say(`mail.milestone.moved.reason.${moveReason}`) },
  )
}

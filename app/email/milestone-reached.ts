import type { PayloadOf } from '~/domain/mail'
import { formatDay } from '~/language/format'
import { buyerLetter, type BuyerWords } from './buyer-letter'
import { paragraph, quoteIfAny } from './letter'
import { milestoneBlocks } from './milestone-block'

type Reached = PayloadOf<'milestone_reached'>

/** The first milestone is reached: to all of the buyer's people whose work is under way. */
export const milestoneReached = (payload: Reached, link: string) =>
  buyerLetter(payload, link, (words) => {
    const { say, names, inline } = words
    const said = { by: inline(payload.saidBy), date: formatDay(payload.locale, payload.reachedOn) }
    return {
      subject: say('mail.milestone.reached.subject', { title: inline(payload.title) }),
      preview: say('mail.milestone.reached.body', said),
      heading: say('mail.milestone.reached.heading'),
      blocks: [
        paragraph(`${say('mail.milestone.reached.body', said)}${firstDate(payload, words)}`),
        ...milestoneBlocks(words, payload),
        ...quoteIfAny(say('mail.milestone.writes', { author: said.by }), payload.words),
        paragraph(say('mail.milestone.reached.thanks', names)),
        paragraph(say('mail.milestone.reached.next', names)),
      ],
      action: say('mail.milestone.reached.action'),
    }
  })

function firstDate({ locale, firstDueOn, reachedOn }: Reached, { say }: BuyerWords): string {
  if (firstDueOn === null) return ''
  const kept = reachedOn <= firstDueOn ? 'mail.milestone.reached.kept' : 'mail.milestone.reached.later'
  return ` ${say(kept, { date: formatDay(locale, firstDueOn) })}`
}

import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { paragraph } from './letter'
import { milestoneBlocks } from './milestone-block'

/** Delivery says that all is done, and asks an approver for their word. */
export const milestoneClaimed = (payload: PayloadOf<'milestone_claimed'>, link: string) =>
  buyerLetter(payload, link, (words) => {
    const { say, names, inline } = words
    return {
      subject: say('mail.milestone.claimed.subject', { title: inline(payload.title) }),
      preview: say('mail.milestone.claimed.preview'),
      heading: say('mail.milestone.claimed.heading'),
      blocks: [
        paragraph(say('mail.milestone.claimed.body', { ...names, author: inline(payload.author) })),
        ...milestoneBlocks(words, payload),
        paragraph(say('mail.milestone.claimed.ask')),
      ],
      action: say('mail.milestone.claimed.action'),
    }
  })

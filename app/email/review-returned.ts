import type { PayloadOf } from '~/domain/mail'
import { paragraph, quote, quoteIfAny } from './letter'
import { inline, memberLetter, sectionName } from './member-letter'

/** So many questions stand in the mail; the rest waits on the page. */
const SHOWN = 10

/** Delivery gave the handoff back: what sales has to answer before it can be accepted. */
export function reviewReturned(returned: PayloadOf<'review_returned'>, publicUrl: string) {
  const [actor, account] = [inline(returned.actorName), inline(returned.account)]
  const count = returned.questions.length
  const questions = count === 1 ? 'one question' : `${count} questions`
  const more = count - SHOWN
  return memberLetter({
    ...returned,
    subject: `Returned with ${questions}: ${account}`,
    preview: inline(returned.questions[0]?.words ?? ''),
    heading: 'Delivery has questions first',
    blocks: [
      paragraph(`${actor} read the handoff of ${account} and returned it with ${questions}. Answer in place, change what needs changing, and hand it back.`),
      ...returned.questions.slice(0, SHOWN).flatMap(({ section, lineText, words }) => [
        ...quoteIfAny(`The line, in ${sectionName(section).toLowerCase()}`, lineText),
        quote(lineText ? `${actor} asks` : `${actor} asks about ${sectionName(section).toLowerCase()}`, words),
      ]),
      ...(more > 0 ? [paragraph(`And ${more} more, in the workspace.`)] : []),
    ],
    link: { label: 'Answer the questions', url: `${publicUrl}/kickoffs/${returned.kickoffId}/review` },
  })
}

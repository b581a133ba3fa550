import type { PayloadOf } from '~/domain/mail'
import { formatDay } from '~/language/format'
import { buyerLetter } from './buyer-letter'
import { facts, paragraph, quote } from './letter'

/** What somebody provided is not all that is needed: who owes it hears what is missing. */
export const dependencySentBack = (payload: PayloadOf<'dependency_sent_back'>, link: string) =>
  buyerLetter(payload, link, ({ say, inline }) => {
    const author = inline(payload.author)
    const { locale, dueOn } = payload
    return {
      subject: say('mail.milestone.sentBack.subject', { line: inline(payload.lineText) }),
      preview: inline(payload.words),
      heading: say('mail.milestone.sentBack.heading'),
      blocks: [
        paragraph(say('mail.milestone.sentBack.body', { author })),
        quote(say('mail.milestone.sentBack.line'), payload.lineText),
        quote(say('mail.milestone.writes', { author }), payload.words),
        ...(dueOn ? [facts({ label: say('mail.milestone.sentBack.due'), value: formatDay(locale, dueOn) })] : []),
      ],
      action: say('mail.milestone.sentBack.action'),
    }
  })

import type { OwedLine } from '~/domain/momentum-mail'
import type { PayloadOf } from '~/domain/mail'
import { formatDay } from '~/language/format'
import { buyerLetter, type BuyerWords } from './buyer-letter'
import { facts, note, paragraph } from './letter'

type Due = PayloadOf<'dependencies_due'>

/** All that one of the buyer's people owes, in one mail to them alone: what, and by when. Late is said as a date, not as a fault. */
export const dependenciesDue = (payload: Due, link: string) =>
  buyerLetter(payload, link, ({ say, names, inline }) => {
    const { count, lines, milestone } = payload
    const more = count - lines.length
    return {
      subject: say('mail.dependenciesDue.subject', { ...names, count }),
      preview: say('mail.dependenciesDue.preview'),
      heading: say('mail.dependenciesDue.heading'),
      blocks: [
        paragraph(say('mail.dependenciesDue.body', { ...names, count })),
        facts(...lines.map((line) => ({ label: inline(line.text), value: when(say, payload, line) }))),
        ...(more > 0 ? [paragraph(say('mail.dependenciesDue.more', { count: more }))] : []),
        ...(milestone ? [paragraph(say('mail.dependenciesDue.milestone', { milestone: inline(milestone) }))] : []),
        paragraph(say('mail.dependenciesDue.how')),
        ...(payload.isLast ? [note(say('mail.dependenciesDue.last'))] : []),
      ],
      action: say('mail.dependenciesDue.action'),
    }
  })

/** The day that holds, theirs before the agreed one; what came back says so first. */
function when(say: BuyerWords['say'], { locale }: Due, { dueOn, promisedOn, isSentBack, isLate }: OwedLine): string {
  const day = promisedOn ?? dueOn
  if (day === null) return say(isSentBack ? 'mail.dependenciesDue.sentBack' : 'mail.dependenciesDue.noDay')
  const whose = promisedOn === null ? 'needed' : 'promised'
  const date = say(`mail.dependenciesDue.${whose}${isLate ? 'Before' : 'By'}`, { date: formatDay(locale, day) })
  return isSentBack ? say('mail.dependenciesDue.sentBackBy', { date }) : date
}

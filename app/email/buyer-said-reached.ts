import type { PayloadOf } from '~/domain/mail'
import { formatDay } from '~/language/format'
import { asRecorded } from './as-recorded'
import { paragraph, quote, quoteIfAny } from './letter'
import { inline, LOCALE, memberLetter } from './member-letter'

type Reached = PayloadOf<'buyer_said_reached'>

const day = (on: string) => formatDay(LOCALE, on)

/** The first milestone is reached, the buyer says so: both owners hear of it. */
export function buyerSaidReached(news: Reached, publicUrl: string) {
  const [by, account] = [inline(news.saidBy), inline(news.account)]
  const said = `${by} of ${account} said on ${day(news.reachedOn)} that the first milestone is reached.`
  return memberLetter({
    ...news,
    subject: `Reached: the first milestone of ${account}`,
    preview: `${said}${firstDate(news)}`,
    heading: 'The first milestone is reached',
    blocks: [
      paragraph(`${said}${firstDate(news)}${asRecorded(news)}`),
      quote('What was reached', [news.title, ...news.conditions.filter((line) => line !== news.title)].join('\n')),
      ...quoteIfAny(`${by} wrote`, news.words),
      paragraph('Well done, all of you. Everybody at the buyer whose work is under way has been thanked; the page stays open to both sides.'),
    ],
    link: { label: 'Look back at it', url: `${publicUrl}/kickoffs/${news.kickoffId}/milestone` },
  })
}

function firstDate({ firstDueOn, reachedOn }: Reached): string {
  if (firstDueOn === null) return ''
  return reachedOn <= firstDueOn ? ` The first date, ${day(firstDueOn)}, was kept.` : ` The first date was ${day(firstDueOn)}.`
}

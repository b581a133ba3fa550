import type { PayloadOf } from '~/domain/mail'
import { formatDay } from '~/language/format'
import { facts, paragraph, quote, quoteIfAny, type Fact } from './letter'
import { inline, LOCALE, memberLetter } from './member-letter'

type News = PayloadOf<'dependency_news'>

const day = (on: string) => formatDay(LOCALE, on)
const days = (count: number) => (count === 1 ? 'one day' : `${count} days`)

/** One of the buyer's people provided what the work waits for, or said until when: delivery hears it, and what it does to the milestone. */
export function dependencyNews(news: News, publicUrl: string) {
  const [buyer, account] = [inline(news.recipientName), inline(news.account)]
  const did = news.promisedOn === null ? 'provided what you wait for' : `promised it for ${day(news.promisedOn)}`
  return memberLetter({
    ...news,
    subject: `${buyer} ${did}: ${account}`,
    preview: inline(news.lineText),
    heading: `${buyer} ${did}`,
    blocks: [
      quote('What you wait for', news.lineText),
      ...quoteIfAny(`${buyer} wrote`, news.words),
      ...broughtAlong(news),
      paragraph(effect(news)),
      ...(news.news === 'provided' ? [paragraph('Have a look: accept it, or send it back and say what is missing.')] : []),
    ],
    link: { label: 'Open the milestone', url: `${publicUrl}/kickoffs/${news.kickoffId}/milestone` },
  })
}

function broughtAlong({ dueOn, link, files }: News) {
  const all: Fact[] = [
    ...(dueOn === null ? [] : [{ label: 'Needed by', value: day(dueOn) }]),
    ...(link === null ? [] : [{ label: 'Link', value: inline(link) }]),
    ...(files === 0 ? [] : [{ label: 'Files', value: String(files) }]),
  ]
  return all.length > 0 ? [facts(...all)] : []
}

function effect({ pushedDays, likelyOn, milestoneDueOn }: News): string {
  if (pushedDays > 0 && likelyOn) return `As things stand, the first milestone comes ${days(pushedDays)} later: on ${day(likelyOn)}.`
  if (pushedDays > 0) return `As things stand, something that the first milestone waits for comes ${days(pushedDays)} later than it was needed.`
  return milestoneDueOn ? `As things stand, the first milestone keeps its date: ${day(milestoneDueOn)}.` : 'The first milestone has no date yet.'
}

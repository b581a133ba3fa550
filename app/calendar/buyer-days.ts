import type { BuyerCalendar } from '~/domain/calendar'
import { formatDay } from '~/language/format'
import { isolate, oneLine } from '~/language/isolate'
import { translatorFor } from '~/language/translator'
import { conditionsOf, dependencyFact, milestoneFact } from './day-facts'
import type { Day } from './write-days'

/** The kickoff's own words for its buyer: its language, its firm, the address of its page. */
function speaking({ locale, firm }: BuyerCalendar, publicUrl: string) {
  return {
    t: translatorFor(locale),
    day: (on: string) => formatDay(locale, on),
    say: (words: string) => isolate(locale, words),
    firm: isolate(locale, firm),
    host: new URL(publicUrl).hostname,
    pageOf: (kickoffId: string) => `${publicUrl}/kickoff/${kickoffId}`,
  }
}
type Speaking = ReturnType<typeof speaking>

function milestoneDay(milestone: BuyerCalendar['milestones'][number], { t, day, say, firm, host, pageOf }: Speaking): Day[] {
  const { title, state, dueOn, firstDueOn, reachedOn } = milestone
  const fact = milestoneFact(milestone, host)
  if (!fact) return []
  const conditions = conditionsOf(milestone)
  const description = [
    reachedOn ? t('portal.calendar.feed.reached', { date: day(reachedOn) }) : t('portal.calendar.feed.state', { state }),
    firstDueOn && firstDueOn !== dueOn ? t('portal.calendar.feed.moved', { date: day(firstDueOn) }) : '',
    conditions.length > 0 ? t('portal.calendar.feed.doneWhen') : '',
    ...conditions.map((condition) => `- ${oneLine(condition)}`),
  ]
  return [{ ...fact, summary: t('portal.calendar.feed.milestone', { firm, title: say(title) }), description, url: pageOf(milestone.kickoffId) }]
}

function dependencyDay(dependency: BuyerCalendar['dependencies'][number], { t, day, say, firm, host, pageOf }: Speaking): Day[] {
  const { text, detail, dueOn, promisedOn, isMine } = dependency
  const fact = dependencyFact(dependency, host)
  if (!fact) return []
  const isMoved = promisedOn !== null && dueOn !== null && promisedOn !== dueOn
  const description = [
    t('portal.calendar.feed.owed', { mine: isMine ? 'yes' : 'no' }),
    oneLine(detail),
    isMoved ? t('portal.calendar.feed.promised', { date: day(dueOn), promised: day(promisedOn) }) : '',
  ]
  return [{ ...fact, summary: t('portal.calendar.feed.dependency', { firm, text: say(text) }), description, url: pageOf(dependency.kickoffId) }]
}

/** The days of a kickoff, for one of the buyer's people. */
export function buyerDays(calendar: BuyerCalendar, publicUrl: string): Day[] {
  const spoken = speaking(calendar, publicUrl)
  return [
    ...calendar.milestones.flatMap((milestone) => milestoneDay(milestone, spoken)),
    ...calendar.dependencies.flatMap((dependency) => dependencyDay(dependency, spoken)),
  ]
}

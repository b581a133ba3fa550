import type { MemberCalendar } from '~/domain/calendar'
import type { MilestoneState } from '~/domain/milestone'
import { formatDay } from '~/language/format'
import { oneLine } from '~/language/isolate'
import { conditionsOf, dependencyFact, milestoneFact } from './day-facts'
import type { Day } from './write-days'

// The workspace speaks English, and so does what leaves it for a member.
const day = (on: string) => formatDay('en-GB', on)

const STATE: Record<MilestoneState, string> = {
  on_track: 'on track',
  waiting_for_buyer: 'waiting for the buyer',
  at_risk: 'at risk',
  late: 'late',
  reached: 'reached',
}

function milestoneDay(milestone: MemberCalendar['milestones'][number], publicUrl: string): Day[] {
  const { account, title, kickoffId, state, dueOn, firstDueOn } = milestone
  const fact = milestoneFact(milestone, new URL(publicUrl).hostname)
  if (!fact) return []
  const conditions = conditionsOf(milestone)
  const description = [
    `First milestone, ${STATE[state]}`,
    firstDueOn && firstDueOn !== dueOn ? `First agreed for ${day(firstDueOn)}` : '',
    conditions.length > 0 ? 'Done when:' : '',
    ...conditions.map((condition) => `- ${oneLine(condition)}`),
  ]
  return [{ ...fact, summary: oneLine(`${account}: ${title} (${STATE[state]})`), description, url: `${publicUrl}/kickoffs/${kickoffId}/milestone` }]
}

function dependencyDay(dependency: MemberCalendar['dependencies'][number], publicUrl: string): Day[] {
  const { account, text, detail, kickoffId, dueOn, promisedOn } = dependency
  const fact = dependencyFact(dependency, new URL(publicUrl).hostname)
  if (!fact) return []
  const description = [
    'We owe this',
    oneLine(detail),
    promisedOn && dueOn && promisedOn !== dueOn ? `Needed by ${day(dueOn)}, promised for ${day(promisedOn)}` : '',
  ]
  return [{ ...fact, summary: oneLine(`${account}: ${text} (ours)`), description, url: `${publicUrl}/kickoffs/${kickoffId}/milestone` }]
}

/** The days of a member's own kickoffs. */
export const memberDays = ({ milestones, dependencies }: MemberCalendar, publicUrl: string): Day[] => [
  ...milestones.flatMap((milestone) => milestoneDay(milestone, publicUrl)),
  ...dependencies.flatMap((dependency) => dependencyDay(dependency, publicUrl)),
]

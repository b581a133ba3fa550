import type { Deal } from './deal'
import type { Item } from './item'
import type { Section } from './sections'

/** Who would miss it: the buyer who reads, or the delivery lead who starts. */
export type MissedBy = 'buyer' | 'delivery'

export type GapCode =
  | 'no_problem'
  | 'no_outcome'
  | 'outcome_without_measure'
  | 'nothing_included'
  | 'nothing_excluded'
  | 'nobody_decides'
  | 'recipient_without_mail'
  | 'dependency_without_date'
  | 'dependency_owed_by_nobody'
  | 'dependency_after_milestone'
  | 'no_milestone'
  | 'milestone_without_done_when'
  | 'milestone_without_date'
  | 'milestone_before_signature'
  | 'no_buyer_context'

/** Something that a reader of this draft would miss, and where to mend it. `itemId` null: the section as a whole. */
export type Gap = { code: GapCode; missedBy: MissedBy; section: Section; itemId: string | null; text: string }

const linesOf = (items: readonly Item[], section: Section) => items.filter((item) => item.section === section)

function gap(code: GapCode, missedBy: MissedBy, section: Section, item?: Item): Gap {
  return { code, missedBy, section, itemId: item?.id ?? null, text: item?.text ?? '' }
}

/** An outcome can be checked when it names a figure or a day; digits of any script count. */
const isMeasurable = (item: Item) => /\p{Nd}/u.test(`${item.text} ${item.detail}`) || item.dueOn !== null

function problemGaps(items: readonly Item[]): Gap[] {
  const problem = linesOf(items, 'business_problem').some(({ visibility }) => visibility === 'client')
  const context = linesOf(items, 'buyer_context').length > 0
  return [
    ...(problem ? [] : [gap('no_problem', 'buyer', 'business_problem')]),
    ...(context ? [] : [gap('no_buyer_context', 'delivery', 'buyer_context')]),
  ]
}

function outcomeGaps(items: readonly Item[]): Gap[] {
  const outcomes = linesOf(items, 'promised_outcomes').filter(({ visibility }) => visibility === 'client')
  if (outcomes.length === 0) return [gap('no_outcome', 'buyer', 'promised_outcomes')]
  return outcomes.filter((item) => !isMeasurable(item)).map((item) => gap('outcome_without_measure', 'buyer', 'promised_outcomes', item))
}

function scopeGaps(items: readonly Item[]): Gap[] {
  const has = (boundary: Item['boundary']) =>
    linesOf(items, 'scope_boundaries').some((item) => item.boundary === boundary && item.visibility === 'client')
  return [
    ...(has('included') ? [] : [gap('nothing_included', 'buyer', 'scope_boundaries')]),
    ...(has('excluded') ? [] : [gap('nothing_excluded', 'delivery', 'scope_boundaries')]),
  ]
}

function peopleGaps(items: readonly Item[]): Gap[] {
  const people = linesOf(items, 'key_stakeholders').filter((item) => item.side === 'buyer')
  return [
    ...(people.some(({ recipientRole }) => recipientRole === 'approver') ? [] : [gap('nobody_decides', 'delivery', 'key_stakeholders')]),
    ...people
      .filter(({ recipientRole, email }) => recipientRole !== null && !email)
      .map((item) => gap('recipient_without_mail', 'buyer', 'key_stakeholders', item)),
  ]
}

function dependencyGaps(items: readonly Item[], milestoneOn: string | null): Gap[] {
  return linesOf(items, 'delivery_dependencies').flatMap((item) => [
    ...(item.dueOn ? [] : [gap('dependency_without_date', 'buyer', 'delivery_dependencies', item)]),
    ...(item.side ? [] : [gap('dependency_owed_by_nobody', 'buyer', 'delivery_dependencies', item)]),
    ...(item.dueOn && milestoneOn && item.dueOn > milestoneOn
      ? [gap('dependency_after_milestone', 'delivery', 'delivery_dependencies', item)]
      : []),
  ])
}

function milestoneGaps(milestone: Item | undefined, closedOn: string | null): Gap[] {
  if (!milestone) return [gap('no_milestone', 'buyer', 'first_milestone')]
  return [
    ...(milestone.detail ? [] : [gap('milestone_without_done_when', 'buyer', 'first_milestone', milestone)]),
    ...(milestone.dueOn ? [] : [gap('milestone_without_date', 'buyer', 'first_milestone', milestone)]),
    ...(milestone.dueOn && closedOn && milestone.dueOn < closedOn
      ? [gap('milestone_before_signature', 'delivery', 'first_milestone', milestone)]
      : []),
  ]
}

/**
 * How complete a draft is: not by filled boxes, but by what a buyer or a delivery lead would miss, in the order of the sections.
 * Days are ISO dates, which compare as text.
 */
export function gapsOf(deal: Pick<Deal, 'closedOn'> | null, items: readonly Item[]): Gap[] {
  const milestone = linesOf(items, 'first_milestone')[0]
  return [
    ...problemGaps(items),
    ...outcomeGaps(items),
    ...scopeGaps(items),
    ...peopleGaps(items),
    ...dependencyGaps(items, milestone?.dueOn ?? null),
    ...milestoneGaps(milestone, deal?.closedOn ?? null),
  ]
}

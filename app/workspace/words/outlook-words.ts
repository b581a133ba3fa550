import { expectedOn } from '~/domain/open-dependency'
import type { MilestoneRow, MilestoneState, OpenDependency } from '~/domain/milestone'
import { counted, sentence } from './count-words'
import { shortDay } from './day-words'
import { lineInWords } from './line-in-words'

export const OUTLOOK_LABELS: Record<MilestoneState, string> = {
  late: 'Late',
  at_risk: 'At risk',
  waiting_for_buyer: 'Waiting for the buyer',
  on_track: 'On track',
  reached: 'Reached',
}

/** What a milestone's reason in words is made of. */
export type Standing = Pick<MilestoneRow, 'title' | 'dueOn' | 'reachedOn' | 'outlook' | 'open'>

const MOST_NAMED = 2

/** A line and its day: "Wi-Fi in hall 3, 29 Jan". The first two are named, the others counted. */
function named(dependencies: readonly OpenDependency[], today: string): string {
  const names = dependencies.slice(0, MOST_NAMED).map((dependency) => {
    const words = lineInWords(dependency.text)
    const day = expectedOn(dependency)
    return day ? `${words}, ${shortDay(day, today)}` : words
  })
  const others = dependencies.length - names.length
  return [...names, ...(others > 0 ? [`and ${others} more`] : [])].join('; ')
}

/** "2 of 5 dependencies are late", or with another predicate, in the number that the count asks for. */
const ofAll = (count: number, total: number, one: string, many: string) =>
  `${count} of ${counted(total, 'dependency', 'dependencies')} ${count === 1 ? one : many}`

const DAY_MS = 86_400_000

/** Open dependencies that were promised for a later day than the milestone's present date needs them, yet come before it. */
function slipping({ dueOn: milestoneOn, open, outlook }: Standing): OpenDependency[] {
  const told = new Set([...outlook.late, ...outlook.endsAfter].map(({ itemId }) => itemId))
  const comesTooLate = (promisedOn: string, leadDays: number) =>
    milestoneOn === null || Date.parse(promisedOn) + leadDays * DAY_MS > Date.parse(milestoneOn)
  return open.filter(
    ({ itemId, dueOn, promisedOn, leadDays }) => dueOn && promisedOn && promisedOn > dueOn && comesTooLate(promisedOn, leadDays) && !told.has(itemId),
  )
}

function dependencyReasons(standing: Standing, today: string): string[] {
  const { late, endsAfter, total } = standing.outlook
  const slips = slipping(standing)
  const told = new Set([...late, ...endsAfter, ...slips].map(({ itemId }) => itemId))
  const soon = standing.outlook.soon.filter(({ itemId }) => !told.has(itemId))
  return [
    late.length > 0 ? `${ofAll(late.length, total, 'is', 'are')} late: ${named(late, today)}` : '',
    endsAfter.length > 0 ? `${ofAll(endsAfter.length, total, 'ends', 'end')} after the milestone: ${named(endsAfter, today)}` : '',
    slips.length > 0 ? `${ofAll(slips.length, total, 'comes', 'come')} later than needed: ${named(slips, today)}` : '',
    soon.length > 0 ? `${ofAll(soon.length, total, 'is', 'are')} due from the buyer within a week: ${named(soon, today)}` : '',
  ].filter(Boolean)
}

function calmReason({ open, outlook }: Standing): string {
  if (outlook.total === 0) return 'it waits for nothing'
  if (open.length === 0) return outlook.total === 1 ? 'what it waited for is there' : `all ${outlook.total} dependencies are there`
  return `${ofAll(open.length, outlook.total, 'is', 'are')} still to come, in time`
}

function openReasons(standing: Standing, today: string): string[] {
  const { dueOn, outlook } = standing
  const reasons = [
    dueOn === null ? 'it has no date' : '',
    outlook.state === 'late' && dueOn ? `its day, ${shortDay(dueOn, today)}, has passed` : '',
    outlook.claimedOn ? `we said on ${shortDay(outlook.claimedOn, today)} that it is done, and wait for the buyer’s word` : '',
    ...(outlook.claimedOn ? [] : dependencyReasons(standing, today)),
    outlook.isConfirmed || outlook.claimedOn ? '' : 'the buyer has not confirmed yet',
  ].filter(Boolean)
  return reasons.length > 0 ? reasons : [calmReason(standing)]
}

/**
 * Why a milestone stands as it does, each reason a sentence, the most pressing first.
 * `reachedBy`: who said that it is reached, where the page knows.
 */
export function outlookReasons(standing: Standing, today: string, reachedBy?: string): string[] {
  const { title, reachedOn } = standing
  const by = reachedBy ? `, as ${lineInWords(reachedBy)} said` : ''
  const reasons = reachedOn
    ? [`reached on ${shortDay(reachedOn, today)}${by}`]
    : title === null
      ? ['the handoff names no first milestone']
      : openReasons(standing, today)
  return reasons.map((reason) => `${sentence(reason)}.`)
}

/** The reason as a list has room for it. */
export const outlookReason = (standing: Standing, today: string): string => outlookReasons(standing, today).slice(0, 2).join(' ')

/** What late dependencies do to the milestone, in days and without blame; null where they do nothing. */
export function outlookEffect({ pushedDays, likelyOn }: Standing['outlook'], today: string): string | null {
  if (pushedDays === 0 || !likelyOn) return null
  return `Moves the milestone by ${counted(pushedDays, 'day')}, to ${shortDay(likelyOn, today)}, as things stand.`
}

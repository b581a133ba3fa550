import type { MoveReason } from '~/domain/milestone-record'
import { dayWords } from './day-words'
import { word, type Detail, type Predicates } from './event-detail'

const WHY: Record<MoveReason, string> = {
  buyer_dependency: 'what the buyer owes',
  scope_change: 'another scope',
  our_capacity: 'our capacity',
  third_party: 'a third party',
  estimate: 'the estimate',
}

const quoted = (detail: Detail, name: string) => `“${word(detail, name)}”`
const day = (detail: Detail, name: string) => dayWords(word(detail, name))
const how = (detail: Detail) => (word(detail, 'channel') === 'mail' ? 'by mail' : 'by phone')

function assigned(detail: Detail): string {
  const whose = { buyer: 'the buyer', firm: 'us', third_party: 'a third party' }[word(detail, 'side')] ?? 'nobody yet'
  const waits = detail.forMilestone === false ? '; the first milestone does not wait for it' : ''
  return `said that ${quoted(detail, 'line')} is owed by ${word(detail, 'to') || whose}${waits}`
}

function moved(detail: Detail): string {
  const why = Object.entries(WHY).find(([reason]) => reason === word(detail, 'reason'))?.[1]
  const from = word(detail, 'from')
  const did = from ? `moved the first milestone from ${dayWords(from)} to ${day(detail, 'to')}` : `set the first milestone’s date to ${day(detail, 'to')}`
  return why ? `${did}, because of ${why}` : did
}

function recorded(detail: Detail): string {
  const said = word(detail, 'verdict') === 'reached' ? 'the first milestone is reached' : 'the first milestone is not reached yet'
  return `recorded that ${word(detail, 'name')} said ${how(detail)} on ${day(detail, 'givenOn')}: ${said}`
}

/** What both sides did about the first milestone and what it waits for. */
export const MILESTONE_PREDICATES: Predicates = {
  dependency_promised: (detail) => `promised ${quoted(detail, 'line')} for ${day(detail, 'promisedOn')}`,
  dependency_provided: (detail) => `provided ${quoted(detail, 'line')}`,
  dependency_accepted: (detail) => `accepted ${quoted(detail, 'line')}`,
  dependency_sent_back: (detail) => `sent ${quoted(detail, 'line')} back`,
  dependency_assigned: assigned,
  condition_marked: (detail) => `marked as met: ${quoted(detail, 'condition')}`,
  condition_unmarked: (detail) =>
    `took back that it is met: ${quoted(detail, 'condition')}${detail.claimEnded === true ? ', and with it that the milestone is done' : ''}`,
  milestone_claimed: () => 'said that the first milestone is done, and asked the buyer',
  milestone_reached: (detail) => `said as ${quoted(detail, 'typedName')} that the first milestone is reached`,
  milestone_not_yet: () => 'said that the first milestone is not reached yet',
  milestone_answer_recorded: recorded,
  milestone_answer_disputed: () => 'said of their answer on the first milestone: that is not what I said',
  milestone_moved: moved,
}

/** What an attached file came with. */
export const fileCameWith = (detail: Detail): string =>
  word(detail, 'condition') ? 'a condition of the first milestone' : word(detail, 'itemId') ? 'what the work waits for' : 'a flag'

/** Whose words these events hold. */
export const MILESTONE_WORDS: Record<string, string> = {
  dependency_promised: 'words',
  dependency_provided: 'words',
  dependency_accepted: 'words',
  dependency_sent_back: 'words',
  condition_marked: 'words',
  milestone_reached: 'words',
  milestone_not_yet: 'words',
  milestone_answer_recorded: 'words',
  milestone_answer_disputed: 'words',
  milestone_moved: 'words',
}

import type { TrailEntry } from '~/domain/trail'
import { counted, listed } from './count-words'
import { dayWords } from './day-words'
import { labelled, word, type Detail, type Predicates } from './event-detail'
import { amountIn, percentIn } from './figure-words'
import { DEAL_TYPE_LABELS, keysOf, ROLE_LABELS, SECTION_LABELS } from './labels'

const typeOf = (detail: Detail) => labelled(DEAL_TYPE_LABELS, word(detail, 'dealType'))
const roleOf = (detail: Detail, name: string) => labelled(ROLE_LABELS, word(detail, name))
const keyOf = (detail: Detail) => `the API key “${word(detail, 'name')}” (kp_${word(detail, 'prefix')}_…)`

function imported(detail: Detail): string {
  const [made, updated, left] = ['created', 'updated', 'already_sent'].map((outcome) => Number(word(detail, outcome)))
  const parts = [made ? `${counted(made, 'draft')} started` : '', updated ? `${counted(updated, 'draft')} updated` : '', left ? `${left} left alone, sent already` : '']
  return `imported “${word(detail, 'name')}”: ${listed(parts.filter(Boolean)) || 'nothing new in it'}`
}

/** What somebody did for the whole firm, to stand after their name. */
const PREDICATES: Predicates = {
  organization_founded: (detail) => `founded ${word(detail, 'name')}`,
  organization_changed: () => 'saved the firm’s settings',
  routing_set: () => 'said who answers which flags',
  member_invited: (detail) => `invited ${word(detail, 'name')} for ${roleOf(detail, 'role')}`,
  member_joined: () => 'signed in for the first time',
  member_deactivated: (detail) => `deactivated ${word(detail, 'name')}`,
  member_reactivated: (detail) => `reactivated ${word(detail, 'name')}`,
  role_changed: (detail) => `made ${word(detail, 'name')} ${roleOf(detail, 'to')}, before ${roleOf(detail, 'from')}`,
  handover_rules_changed: () => 'saved the rules of the handover',
  hour_costs_set: (detail) => (listOf(detail.costs).length > 0 ? 'set what an hour costs the firm' : 'took out what an hour costs the firm'),
  fit_definition_set: (detail) => `set version ${word(detail, 'version')} of what a good deal is`,
  api_key_created: (detail) => `made ${keyOf(detail)}`,
  api_key_revoked: (detail) => `revoked ${keyOf(detail)}`,
  template_saved: (detail) => `kept the template “${word(detail, 'name')}” for ${typeOf(detail)}, ${counted(Number(word(detail, 'lines')), 'line')}`,
  template_removed: (detail) => `removed the template “${word(detail, 'name')}” for ${typeOf(detail)}`,
  clock_rules_changed: () => 'set the working days and when reminders leave',
  holidays_extended: (detail) => `Added the public holidays until ${word(detail, 'until')}, ${counted(Number(word(detail, 'days')), 'day')}`,
  holidays_set: (detail) => `took over the public holidays of ${[word(detail, 'country'), word(detail, 'region')].filter(Boolean).join(', ')}, ${counted(Number(word(detail, 'days')), 'day')}`,
  holiday_added: (detail) => `added a day off: ${word(detail, 'name')}, ${dayWords(word(detail, 'on'))}`,
  holiday_removed: (detail) => `took out a day off: ${word(detail, 'name')}, ${dayWords(word(detail, 'on'))}`,
  address_lifted: (detail) => `lets mail go to ${word(detail, 'address')} again`,
  deals_imported: imported,
  mail_retried: () => 'had a mail sent again',
  calendar_opened: () => 'opened a calendar of their first milestones',
  calendar_closed: () => 'closed their calendar',
}

const isDetail = (value: unknown): value is Detail => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): Detail[] => (Array.isArray(value) ? value.filter(isDetail) : [])

function routed(detail: Detail, owner: string): string[] {
  const sections = keysOf(SECTION_LABELS).filter((section) => section !== 'buyer_context' && detail[section] === owner)
  return sections.length === 0 ? [] : [`${labelled(ROLE_LABELS, owner).replace(/^./, (letter) => letter.toUpperCase())}: ${listed(sections.map((each) => SECTION_LABELS[each].toLowerCase()))}`]
}

/** What held from then on, fact by fact. Figures are as the firm writes them. */
const FROM_THEN_ON: Record<string, (detail: Detail, locale: string) => string[]> = {
  organization_changed: (detail) => [
    `${word(detail, 'name')}, ${word(detail, 'accent')}, ${word(detail, 'timeZone').replaceAll('_', ' ')}`,
    `links live ${counted(Number(word(detail, 'linkDays')), 'day')}, ${detail.codeBeforeConfirming === true ? 'with a code before confirming' : 'no code before confirming'}`,
  ],
  routing_set: (detail) => ['sales', 'delivery'].flatMap((owner) => routed(detail, owner)),
  handover_rules_changed: (detail, locale) => [
    `planned margin ${percentIn(locale, Number(word(detail, 'plannedMargin')))}, of which ${percentIn(locale, Number(word(detail, 'exposureThreshold')))} may be at risk`,
    detail.ownReviewAllowed === true ? 'who sold a deal may accept it too' : 'nobody accepts what they sold',
  ],
  clock_rules_changed: ({ reminderDays, ...rules }) => [
    Array.isArray(reminderDays) && reminderDays.length > 0 ? `silent buyers are reminded after ${listed(reminderDays.map(String))} business days` : 'silent buyers are never reminded',
    `a kickoff in which nothing moves is told of after ${counted(Number(word(rules, 'stallDays')), 'business day')}`,
  ],
  hour_costs_set: (detail, locale) => listOf(detail.costs).map((cost) => `${word(cost, 'currency')}: ${amountIn(locale, word(cost, 'hourCost'), word(cost, 'currency'))} an hour`),
  fit_definition_set: (detail) => [listOf(detail.criteria).map((each) => `${word(each, 'name')} ${word(each, 'weight')}`).join(', ')].filter(Boolean),
}

/** One line of the firm's history, without the name that it begins with: what was done, and what held from then on. */
export function trailSentence({ kind, detail }: Pick<TrailEntry, 'kind' | 'detail'>, locale: string): { did: string; from: string[] } {
  return {
    did: PREDICATES[kind]?.(detail) ?? kind.replaceAll('_', ' '),
    from: FROM_THEN_ON[kind]?.(detail, locale) ?? [],
  }
}

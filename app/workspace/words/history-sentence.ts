import type { HistoryEntry } from '~/domain/kickoff'
import { KIND_LABELS, RESOLUTION_LABELS, SECTION_LABELS } from './labels'

type Detail = HistoryEntry['detail']

const word = (detail: Detail, name: string) => {
  const value = detail[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const labelled = (labels: Record<string, string>, key: string) => (labels[key] ?? key).toLowerCase()

const quoted = (words: string) => (words ? `: “${words}”` : '')

/** What somebody did, to stand after their name. */
const PREDICATES: Record<string, (detail: Detail) => string> = {
  kickoff_created: () => 'started this kickoff',
  handoff_saved: (detail) => `saved the handoff (${word(detail, 'lines')} lines)`,
  version_published: (detail) => `published version ${word(detail, 'version')}${quoted(word(detail, 'why'))}`,
  recipient_added: (detail) => `added ${word(detail, 'name')} as ${word(detail, 'role')}`,
  recipient_replaced: (detail) =>
    word(detail, 'from') === word(detail, 'to')
      ? `sent ${word(detail, 'to')} a new link to another address`
      : `put ${word(detail, 'to')} in the place of ${word(detail, 'from')}`,
  link_resent: (detail) => `mailed ${word(detail, 'name')} their link again`,
  link_revoked: (detail) => `ended the link of ${word(detail, 'name')}`,
  section_marked: (detail) => `said that ${labelled(SECTION_LABELS, word(detail, 'section'))} is right`,
  section_unmarked: (detail) => `took back that ${labelled(SECTION_LABELS, word(detail, 'section'))} is right`,
  flag_raised: (detail) =>
    `flagged ${labelled(SECTION_LABELS, word(detail, 'section'))} as ${labelled(KIND_LABELS, word(detail, 'kind'))}${quoted(word(detail, 'words'))}`,
  flag_answered: (detail) => `answered${quoted(word(detail, 'words'))}`,
  flag_resolved: (detail) => `resolved a flag, ${labelled(RESOLUTION_LABELS, word(detail, 'resolution'))}${quoted(word(detail, 'words'))}`,
  flag_reassigned: (detail) => `handed a flag to ${word(detail, 'to')}`,
  flag_reopened: (detail) => `opened a flag again${quoted(word(detail, 'words'))}`,
  flag_withdrawn: () => 'took a flag back',
  resolution_accepted: () => 'accepted an answer',
  buyer_replied: (detail) => `replied${quoted(word(detail, 'words'))}`,
  note_left: () => 'left an internal note',
  version_confirmed: (detail) => `confirmed version ${word(detail, 'version')} as “${word(detail, 'typedName')}”`,
  mail_retried: () => 'had a mail sent again',
}

/** What happened by itself, following from what somebody did. */
const BY_ITSELF: Record<string, string> = {
  kickoff_confirmed: 'Everything is confirmed',
  kickoff_reopened: 'No longer confirmed: something changed or was flagged',
}

/** One line of the history, without the name that it begins with. */
export function historySentence(entry: HistoryEntry): string {
  const predicate = PREDICATES[entry.kind]
  if (predicate) return predicate(entry.detail)
  return BY_ITSELF[entry.kind] ?? entry.kind.replaceAll('_', ' ')
}

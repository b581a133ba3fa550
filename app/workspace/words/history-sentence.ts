import type { HistoryEntry } from '~/domain/kickoff'
import { counted } from './count-words'
import { labelled, word, type Detail, type Predicates } from './event-detail'
import { HANDOVER_PREDICATES, HANDOVER_WORDS } from './handover-history'
import { KIND_LABELS, RESOLUTION_LABELS, SECTION_LABELS } from './labels'

/** What somebody did, to stand after their name. */
const PREDICATES: Predicates = {
  kickoff_created: (detail) => arrivedWords(detail, 'Started', 'started this kickoff'),
  handoff_imported: (detail) => arrivedWords(detail, 'Updated', 'updated the handoff'),
  handoff_saved: (detail) => `saved the handoff (${counted(Number(word(detail, 'lines')), 'line')})`,
  version_published: (detail) => `published version ${word(detail, 'version')}`,
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
    `flagged ${labelled(SECTION_LABELS, word(detail, 'section'))} as ${labelled(KIND_LABELS, word(detail, 'kind'))}`,
  flag_answered: () => 'answered',
  flag_resolved: (detail) => `resolved a flag, ${labelled(RESOLUTION_LABELS, word(detail, 'resolution'))}`,
  flag_reassigned: (detail) => `handed a flag to ${word(detail, 'to')}`,
  flag_reopened: () => 'opened a flag again',
  flag_withdrawn: () => 'took a flag back',
  resolution_accepted: () => 'accepted an answer',
  buyer_replied: () => 'replied',
  note_left: () => 'left an internal note',
  version_confirmed: (detail) => `confirmed version ${word(detail, 'version')} as “${word(detail, 'typedName')}”`,
  mail_retried: () => 'had a mail sent again',
  ...HANDOVER_PREDICATES,
}

/** What came through a key of the API has nobody's name before it; what was uploaded names the upload. */
function arrivedWords(detail: Detail, byItself: string, did: string): string {
  const [key, upload] = [word(detail, 'apiKey'), word(detail, 'importName')]
  if (key) return `${byItself} through the key “${key}”`
  return upload ? `${did} from “${upload}”` : did
}

/** What happened by itself, following from what somebody did. */
const BY_ITSELF: Record<string, string> = {
  kickoff_confirmed: 'Everything is confirmed',
  kickoff_reopened: 'No longer confirmed: something changed or was flagged',
}

/** Whose words an event holds: what was said to the buyer or by them. */
const WORDS: Record<string, string> = {
  version_published: 'why',
  flag_raised: 'words',
  flag_answered: 'words',
  flag_resolved: 'words',
  flag_reopened: 'words',
  buyer_replied: 'words',
  ...HANDOVER_WORDS,
}

/** One line of the history, without the name that it begins with: what was done, and the words that were said, if any. */
export function historySentence({ kind, detail }: Pick<HistoryEntry, 'kind' | 'detail'>): { did: string; words: string } {
  const said = WORDS[kind]
  return {
    did: PREDICATES[kind]?.(detail) ?? BY_ITSELF[kind] ?? kind.replaceAll('_', ' '),
    words: said ? word(detail, said) : '',
  }
}

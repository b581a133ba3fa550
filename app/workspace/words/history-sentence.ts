import type { HistoryEntry } from '~/domain/history'
import { counted } from './count-words'
import { labelled, word, type Detail, type Predicates } from './event-detail'
import { HANDOVER_PREDICATES, HANDOVER_WORDS } from './handover-history'
import { KIND_LABELS, RESOLUTION_LABELS, SECTION_LABELS } from './labels'
import { fileCameWith, MILESTONE_PREDICATES, MILESTONE_WORDS } from './milestone-history'
import { MOMENTUM_PREDICATES, MOMENTUM_WORDS } from './momentum-history'

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
  file_attached: (detail) => `attached “${word(detail, 'name')}” to ${fileCameWith(detail)}`,
  file_removed: (detail) => `took “${word(detail, 'name')}” back from ${fileCameWith(detail)}`,
  flag_resolved: (detail) => `resolved a flag, ${labelled(RESOLUTION_LABELS, word(detail, 'resolution'))}`,
  flag_reassigned: (detail) => `handed a flag to ${word(detail, 'to')}`,
  flag_reopened: () => 'opened a flag again',
  change_order_decided: (detail) => `${word(detail, 'decision')} change order ${word(detail, 'reference')} as “${word(detail, 'typedName')}”`,
  flag_withdrawn: () => 'took a flag back',
  resolution_accepted: () => 'accepted an answer',
  buyer_replied: () => 'replied',
  note_left: () => 'left an internal note',
  version_confirmed: (detail) => `confirmed version ${word(detail, 'version')} as “${word(detail, 'typedName')}”`,
  kickoff_read: () => 'began to read',
  recipient_reminded: (detail) => `Reminded ${word(detail, 'name')}${Number(word(detail, 'nth')) > 1 ? ' again' : ''}`,
  flag_escalated: (detail) => `Told ${word(detail, 'to')} that a flag is overdue`,
  confirmation_recorded: (detail) =>
    `recorded that ${word(detail, 'name')} confirmed version ${word(detail, 'version')} ${word(detail, 'channel') === 'mail' ? 'by mail' : 'by phone'} on ${word(detail, 'givenOn')}`,
  confirmation_disputed: (detail) => `said of the confirmation of version ${word(detail, 'version')} in their name: that is not what I said`,
  link_handed_over: (detail) => `handed over to ${word(detail, 'to')}`,
  reviewer_added: (detail) => `let ${word(detail, 'name')} read along`,
  recipient_stepped_aside: (detail) => (word(detail, 'reason') === 'left' ? 'said that they have left the company' : 'said that they are not the right person'),
  recipient_away: (detail) => (word(detail, 'until') ? `is out of office until ${word(detail, 'until')}` : 'is back'),
  address_lifted: () => 'let an address be mailed again',
  recipient_reachable: (detail) => `let mail go to ${word(detail, 'name')} again`,
  mail_bounced: (detail) => `Mail to ${word(detail, 'name')} came back: nothing more is sent to that address`,
  mail_complained: (detail) => `Mail to ${word(detail, 'name')} was called spam: nothing more is sent to that address`,
  reply_kept_as_note: (detail) => `Kept a mail from ${word(detail, 'from')} as a note`,
  automatic_reply_ignored: (detail) => `Ignored an automatic reply from ${word(detail, 'name')}`,
  mail_retried: () => 'had a mail sent again',
  calendar_opened: () => 'opened a calendar of the first milestone',
  calendar_closed: () => 'closed their calendar',
  ...HANDOVER_PREDICATES,
  ...MILESTONE_PREDICATES,
  ...MOMENTUM_PREDICATES,
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
  people_disagree: 'Two of the buyer’s people see a line differently',
  kickoff_reopened: 'No longer confirmed: something changed or was flagged',
  change_order_ended: 'A change order ended: the line was changed, so that its flag is open again',
  promise_lapsed: 'A promise left the ledger: the flag that was honoured with it is open again, or was taken back',
}

/** Whose words an event holds: what was said to the buyer or by them. */
const WORDS: Record<string, string> = {
  version_published: 'why',
  flag_raised: 'words',
  flag_answered: 'words',
  flag_resolved: 'words',
  flag_reopened: 'words',
  buyer_replied: 'words',
  change_order_decided: 'words',
  change_order_ended: 'reference',
  promise_lapsed: 'words',
  confirmation_disputed: 'words',
  link_handed_over: 'words',
  reviewer_added: 'words',
  ...HANDOVER_WORDS,
  ...MILESTONE_WORDS,
  ...MOMENTUM_WORDS,
}

/** One line of the history, without the name that it begins with: what was done, and the words that were said, if any. */
export function historySentence({ kind, detail }: Pick<HistoryEntry, 'kind' | 'detail'>): { did: string; words: string } {
  const said = WORDS[kind]
  return {
    did: PREDICATES[kind]?.(detail) ?? BY_ITSELF[kind] ?? kind.replaceAll('_', ' '),
    words: said ? word(detail, said) : '',
  }
}

import { counted, sentence } from './count-words'
import { labelled, word, type Detail, type Predicates } from './event-detail'
import { SECTION_LABELS } from './labels'

const ABOUT: Record<string, string> = { amount: 'an amount', count: 'a count', date: 'a date', name: 'a name', other: 'something' }

const section = (detail: Detail) => labelled(SECTION_LABELS, word(detail, 'section'))

function accepted(detail: Detail): string {
  const share = word(detail, 'share')
  if (detail.above !== true) return 'accepted the handoff'
  return share ? `accepted the handoff with ${share}% of the planned margin at risk` : 'accepted the handoff with margin at risk that could not be told'
}

/** Another system changes owners in nobody's name. */
function newOwner(detail: Detail): string {
  const did = `put ${word(detail, 'to')} in the place of ${word(detail, 'from')} as ${word(detail, 'which')} owner`
  const [key, upload] = [word(detail, 'apiKey'), word(detail, 'importName')]
  if (key) return `${sentence(did)}, through the key “${key}”`
  return upload ? `${did}, from “${upload}”` : did
}

const priced = (detail: Detail) => `${detail.priced === true ? 'priced' : 'not priced'}, ${word(detail, 'hours')} h`

/** What sales and delivery did between each other before the buyer reads. */
export const HANDOVER_PREDICATES: Predicates = {
  review_requested: (detail) => {
    const changes = Number(word(detail, 'changes'))
    return changes > 0 ? `asked delivery to review ${counted(changes, 'change')}` : 'asked delivery to review the handoff'
  },
  review_returned: (detail) => `returned the handoff with ${counted(Number(word(detail, 'questions')), 'question')}`,
  review_accepted: accepted,
  review_withdrawn: () => 'took the request for a review back',
  owner_changed: newOwner,
  amendment_accepted: (detail) => `accepted for delivery the line that they amended in ${section(detail)}`,
  question_answered: (detail) => `answered delivery’s question on ${section(detail)}`,
  item_shared: (detail) => `let the buyer see a line of ${section(detail)}`,
  promise_added: (detail) => `noted a promise (${priced(detail)})`,
  promise_changed: (detail) => `changed a promise (${priced(detail)})`,
  promise_removed: (detail) => `took a promise out of the ledger (${priced(detail)})`,
  promise_judged: (detail) => (detail.feasible === true ? 'judged that a promise can be kept' : 'judged that a promise cannot be kept'),
  margin_set: (detail) => {
    const percent = word(detail, 'to')
    return percent ? `planned a margin of ${percent}% for this deal` : 'planned with the firm’s usual margin again'
  },
  contradiction_tied: (detail) => `tied lines together that contradict each other in ${ABOUT[word(detail, 'about')] ?? 'something'}`,
  contradiction_settled: (detail) => `settled a contradiction in ${ABOUT[word(detail, 'about')] ?? 'something'}`,
  contradiction_dismissed: (detail) => `said that two lines can both be true, though they differ in ${ABOUT[word(detail, 'about')] ?? 'something'}`,
  fit_scored: (detail) => `${detail.corrected === true ? 'corrected' : 'scored'} the fit for ${word(detail, 'side')}`,
  fit_reconciled: (detail) => `wrote ${word(detail, 'side')}’s line on a difference in the fit`,
}

/** Whose words these events hold. */
export const HANDOVER_WORDS: Record<string, string> = {
  review_accepted: 'reason',
  amendment_accepted: 'line',
  question_answered: 'answer',
  item_shared: 'words',
  promise_added: 'words',
  promise_changed: 'words',
  promise_removed: 'words',
  promise_judged: 'words',
  contradiction_tied: 'note',
  contradiction_settled: 'settlement',
  contradiction_dismissed: 'note',
  fit_reconciled: 'words',
}

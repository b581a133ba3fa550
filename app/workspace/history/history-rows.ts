import type { ExportedHistory, HistoryEntry } from '~/domain/history'
import { word } from '~/workspace/words/event-detail'
import { historySentence } from '~/workspace/words/history-sentence'

/** In whose name a member acted; empty where everybody acted in their own. */
export const onBehalfOf = ({ kind, detail }: Pick<HistoryEntry, 'kind' | 'detail'>): string =>
  kind === 'confirmation_recorded' || kind === 'milestone_answer_recorded' ? word(detail, 'name') : ''

export const HISTORY_COLUMNS = [
  'position', 'at', 'kind', 'side', 'actor', 'on behalf of', 'what', 'words', 'detail', 'previous hash', 'hash',
] as const

/** Every event of a kickoff, oldest first, as rows under these columns. */
export const historyRows = ({ events }: Pick<ExportedHistory, 'events'>): (string | number)[][] =>
  events.map((event) => {
    const { did, words } = historySentence(event)
    const { position, at, kind, side, actor, detail, previousHash, hash } = event
    return [position, at, kind, side, actor ?? '', onBehalfOf(event), did, words, JSON.stringify(detail), previousHash, hash]
  })

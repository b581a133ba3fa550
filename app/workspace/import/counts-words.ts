import { counted } from '~/workspace/words/count-words'
import type { StagedView } from './import-view'

const grouped = (count: number) => count.toLocaleString('en')

/** "1 deal", "10,000 deals". */
export const manyWords = (count: number, one: string) => counted(count, one).replace(/^\d+/, grouped(count))

/** "3 deals: 2 new, 1 updates its draft." */
export function countsWords({ deals, fresh, updates, sent }: StagedView['counts']): string {
  if (deals === 0) return 'No deal could be read.'
  const known = [
    fresh > 0 ? `${grouped(fresh)} new` : '',
    updates > 0 ? `${grouped(updates)} ${updates === 1 ? 'updates its draft' : 'update their drafts'}` : '',
    sent > 0 ? `${grouped(sent)} sent already, left as ${sent === 1 ? 'it is' : 'they are'}` : '',
  ].filter(Boolean)
  const total = manyWords(deals, 'deal')
  if (deals === updates) return `${total}, known already: ${deals === 1 ? 'its draft follows' : 'their drafts follow'} what is new.`
  return deals === fresh ? `${total}, ${deals === 1 ? 'new here' : 'all new here'}.` : `${total}: ${known.join(', ')}.`
}

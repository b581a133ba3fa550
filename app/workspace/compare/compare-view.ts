import type { CompareVersionsPage } from '~/domain/version-comparison'
import type { LineDifference, StandingLine, VersionDifference } from '~/domain/version-difference'
import type { WordRun } from '~/ui/word-runs'
import { dayWords } from '~/workspace/words/day-words'
import { amountIn, type Notation } from '~/workspace/words/figure-words'
import { BOUNDARY_LABELS, SECTION_LABELS, SIDE_LABELS } from '~/workspace/words/labels'

/** What the page shows: the two versions, what differs, and which words of each line do. */
export type CompareView = Pick<CompareVersionsPage, 'kickoff' | 'versions' | 'causes'> & {
  past: Compared
  present: Compared
  difference: VersionDifference
  runs: Record<string, WordRun[]>
}

type Compared = Omit<CompareVersionsPage['past'], 'content'>

/** A line with all that the buyer reads in it, and its place where that is what differs. */
export function lineWords({ section, item }: StandingLine, { facts }: LineDifference, { locale, currency }: Notation): string {
  const place = [
    facts.includes('section') ? SECTION_LABELS[section] : '',
    facts.includes('boundary') && item.boundary ? BOUNDARY_LABELS[item.boundary] : '',
    facts.includes('side') && item.side ? SIDE_LABELS[item.side] : '',
  ]
  const rest = [
    item.text,
    item.detail,
    item.dueOn ? `by ${dayWords(item.dueOn)}` : '',
    item.amount ? amountIn(locale, item.amount, currency) : '',
  ]
  return [...place.filter(Boolean).map((words) => `${words}: `), rest.filter(Boolean).join(' · ')].join('')
}

import { Link } from '@remix-run/react'
import type { Gap } from '~/domain/completeness'
import { countedInWords, sentence } from '~/workspace/words/count-words'
import { gapSentence } from '~/workspace/words/gap-words'
import { SECTION_LABELS } from '~/workspace/words/labels'
import { gapAnchor } from './anchors'

/** "Three things that a reader would miss". */
export const gapsTitle = (gaps: readonly Gap[]) =>
  gaps.length === 0 ? 'Nothing that a reader would miss' : sentence(`${countedInWords(gaps.length, 'thing')} that a reader would miss`)

const MISSED_BY = { buyer: 'the buyer', delivery: 'delivery' } as const

type GapListProps = { gaps: readonly Gap[]; /** The page that holds the places, unless it is this one. */ page?: string }

/** What a buyer or a delivery lead would miss, each with the way to the very place. */
export function GapList({ gaps, page = '' }: GapListProps) {
  if (gaps.length === 0) return <p className="text-soft">The buyer can read it, and delivery can start from it.</p>
  return (
    <ul>
      {gaps.map((gap) => (
        <li key={`${gap.code} ${gap.itemId ?? ''}`}>
          <Place to={`${page}#${gapAnchor(gap)}`}>{SECTION_LABELS[gap.section]}</Place>{' '}
          <bdi>{gapSentence(gap)}</bdi> <span className="text-soft">Missed by {MISSED_BY[gap.missedBy]}.</span>
        </li>
      ))}
    </ul>
  )
}

/** A place of this page is one for the browser, one of another page for the router. */
function Place({ to, children }: { to: string; children: string }) {
  return to.startsWith('#') ? (
    <a className="text-link" href={to}>
      {children}
    </a>
  ) : (
    <Link className="text-link" to={to}>
      {children}
    </Link>
  )
}

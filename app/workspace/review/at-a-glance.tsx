import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { MarginAtRisk } from '~/workspace/handover/margin-at-risk'
import { fitWords } from '~/workspace/words/handover-words'
import { ledgerWords } from '~/workspace/words/promise-words'
import type { ReviewView } from './review-view'

/** What a reviewer wants to know before reading: what is at risk, what was promised, where opinions and lines differ, what the buyer sees. */
export function AtAGlance({ view: { page } }: { view: ReviewView }) {
  const { kickoff, handover, items, promises } = page
  const seen = items.filter(({ visibility }) => visibility === 'client').length
  const at = (place: string, words: string) => (
    <Link className="text-link" to={`/kickoffs/${kickoff.id}${place}`}>
      {words}
    </Link>
  )
  return (
    <dl className="facts wide">
      <Fact name="Margin at risk">
        <MarginAtRisk kickoffId={kickoff.id} exposure={handover.exposure} currency={kickoff.currency} frame={page.frame} />
      </Fact>
      <Fact name="Promises">{promises.length === 0 ? at('/promises', ledgerWords(promises)) : <a className="text-link" href="#promises">{ledgerWords(promises)}</a>}</Fact>
      <Fact name="Fit">{at('/fit', fitWords(kickoff.review, handover.obstacles))}</Fact>
      <Fact name="Contradictions">{at('/contradictions', kickoff.openContradictions > 0 ? `${kickoff.openContradictions} to settle` : 'none to settle')}</Fact>
      <Fact name="The buyer sees">
        {seen} of {items.length} lines
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

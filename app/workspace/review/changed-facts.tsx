import type { ReactNode } from 'react'
import type { ChangedFact } from '~/domain/review'
import { FACT_LABELS, factWords } from '~/workspace/words/changed-fact-words'
import type { ReviewView } from './review-view'

/** What the buyer would read otherwise beside the lines, as it was accepted and as it is. */
export function ChangedFacts({ view: { page } }: { view: ReviewView }) {
  return page.facts.map((changed) => (
    <li key={changed.fact} className="change">
      <p className="text-[0.87rem] font-semibold text-soft">{FACT_LABELS[changed.fact]}</p>
      <BeforeAndNow before={<Value changed={changed} at="before" />} now={<Value changed={changed} at="after" />} />
    </li>
  ))
}

function Value({ changed, at }: { changed: ChangedFact; at: 'before' | 'after' }) {
  return <bdi>{factWords(changed.fact, changed[at])}</bdi>
}

function BeforeAndNow({ before, now }: { before: ReactNode; now: ReactNode }) {
  return (
    <dl>
      <dt>As accepted</dt>
      <dd>{before}</dd>
      <dt>Now</dt>
      <dd>{now}</dd>
    </dl>
  )
}

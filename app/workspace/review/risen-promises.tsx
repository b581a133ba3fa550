import type { ReviewPage, RisenPromise } from '~/domain/review'
import { Figure } from '~/workspace/figure/figure'
import { hourWord, numberIn } from '~/workspace/words/figure-words'
import type { ReviewView } from './review-view'

/** The promises by which more margin is at risk than delivery accepted: what it is asked about beside what the buyer reads. */
export function RisenPromises({ view: { page } }: { view: ReviewView }) {
  if (page.risen.length === 0) return null
  const { decidedBy } = page.handover
  return (
    <li className="change">
      <p>Since {decidedBy === page.frame.member.name ? 'you' : <bdi>{decidedBy ?? 'delivery'}</bdi>} accepted, promises were added:</p>
      <ul className="mt-1 grid gap-1.5">
        {page.risen.map((risen) => (
          <Risen key={risen.promiseId} page={page} risen={risen} />
        ))}
      </ul>
    </li>
  )
}

type RisenProps = { page: ReviewPage; risen: RisenPromise }

function Risen({ page: { promises, frame }, risen: { promiseId, before, after } }: RisenProps) {
  const { locale } = frame.organization
  return (
    <li>
      <p dir="auto" className="whitespace-pre-line">
        {promises.find(({ id }) => id === promiseId)?.words}
      </p>
      <p className="text-[0.87rem] text-soft">
        <Figure>{numberIn(locale, after)}</Figure> {hourWord(after)} that are not in the price
        {before === null ? null : (
          <>
            , <Figure>{numberIn(locale, before)}</Figure> of them when it was accepted
          </>
        )}
      </p>
    </li>
  )
}

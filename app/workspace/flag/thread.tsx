import type { FlagPage } from '~/domain/kickoff'
import { Ago } from '~/workspace/shell/clock'

/** What was said to the buyer and by them; the buyer reads the same. */
export function Thread({ page: { answers } }: { page: FlagPage }) {
  if (answers.length === 0) return null
  return (
    <section aria-label="Thread with the buyer">
      <h2 className="mt-6 mb-1">
        Thread<span>the buyer reads this</span>
      </h2>
      <ol>
        {answers.map((answer) => (
          <li key={`${answer.at} ${answer.by}`} className={answer.fromFirm ? 'said said-by-us' : 'said'}>
            <p className="text-[0.87rem]">
              <b>
                <bdi>{answer.by}</bdi>
              </b>{' '}
              <span className="text-soft">
                <Ago at={answer.at} />
              </span>
            </p>
            <p className="whitespace-pre-line" dir="auto">
              {answer.words}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

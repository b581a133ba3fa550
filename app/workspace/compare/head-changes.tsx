import type { HeadDifference, HeadFact } from '~/domain/version-difference'

const LABELS: Record<HeadFact, string> = {
  account: 'Account',
  firm: 'Our name',
  salesOwner: 'Sales owner',
  deliveryOwner: 'Delivery owner',
  currency: 'Currency',
}

/** What changed above the lines: who the parties are, and in whose money. */
export function HeadChanges({ head }: { head: readonly HeadDifference[] }) {
  if (head.length === 0) return null
  return (
    <section className="record-section" aria-labelledby="head-title">
      <div>
        <h2 id="head-title">Who, and in what currency</h2>
      </div>
      <ul>
        {head.map(({ fact, before, after }) => (
          <li key={fact} className="compare-row">
            <p>
              <span className="text-soft">{LABELS[fact]}:</span>{' '}
              <del>
                <bdi>{before}</bdi>
              </del>
            </p>
            <p>
              <ins>
                <bdi>{after}</bdi>
              </ins>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Contradiction } from '~/domain/contradiction'
import { Ago } from '~/workspace/shell/clock'

/** What was settled, and how: it stays readable for whoever wonders later. */
export function Settled({ contradictions }: { contradictions: Contradiction[] }) {
  if (contradictions.length === 0) return null
  return (
    <section className="mt-7" aria-labelledby="settled-title">
      <h2 id="settled-title">Settled</h2>
      <ul>
        {contradictions.map((contradiction) => (
          <li key={contradiction.id} className="settled">
            <p dir="auto" className="promised">
              {contradiction.settlement}
            </p>
            <p className="text-[0.87rem] text-soft">
              <bdi>{contradiction.settledBy}</bdi> {contradiction.settledAt ? <Ago at={contradiction.settledAt} /> : null}, on{' '}
              {contradiction.lines.map(({ itemId, tiedAs }, at) => (
                <span key={itemId}>
                  {at > 0 ? ' and ' : ''}
                  <q dir="auto">{tiedAs}</q>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

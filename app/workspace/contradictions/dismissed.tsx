import { Ago } from '~/workspace/shell/clock'
import type { Page } from './contradictions-page'

/** What looked like a contradiction and, somebody said, is none: kept in sight for whoever would say otherwise. */
export function Dismissed({ page: { dismissed, items } }: { page: Page }) {
  if (dismissed.length === 0) return null
  const textOf = (id: string) => items.find((item) => item.id === id)?.text ?? ''
  return (
    <section className="mt-7" aria-labelledby="dismissed-title">
      <h2 id="dismissed-title">
        Both can be true<span>whoever sees it otherwise ties them above</span>
      </h2>
      <ul>
        {dismissed.map(({ itemIds, note, by, at }) => (
          <li key={itemIds.join(' ')} className="settled">
            <p>
              {itemIds.map((id, place) => (
                <span key={id}>
                  {place > 0 ? ' and ' : ''}
                  <q dir="auto">{textOf(id)}</q>
                </span>
              ))}
            </p>
            {note ? (
              <p dir="auto" className="text-[0.93rem] whitespace-pre-line">
                {note}
              </p>
            ) : null}
            <p className="text-[0.87rem] text-soft">
              <bdi>{by}</bdi> <Ago at={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

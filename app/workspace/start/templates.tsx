import { Link } from '@remix-run/react'
import type { StartingPoints } from '~/domain/template'
import { counted } from '~/workspace/words/count-words'
import { DEAL_TYPE_LABELS } from '~/workspace/words/labels'

/** Lines that the firm keeps to begin with. Left out while there are none. */
export function Templates({ templates }: { templates: StartingPoints['templates'] }) {
  if (templates.length === 0) return null
  return (
    <div className="mt-5">
      <h3 id="templates-title" className="rows-title">
        Templates
      </h3>
      <ul className="rows" aria-labelledby="templates-title">
        {templates.map(({ id, name, dealType, lines, savedBy }) => (
          <li key={id}>
            <Link className="row row-start" to={`/kickoffs/new?template=${id}`}>
              <span className="min-w-0 wrap-anywhere">
                <b>
                  <bdi>{name}</bdi>
                </b>
                <small>
                  {counted(lines, 'line')}, saved by <bdi>{savedBy}</bdi>
                </small>
              </span>
              <span className="text-[0.9rem] text-soft">{DEAL_TYPE_LABELS[dealType]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

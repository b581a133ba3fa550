import { Link } from '@remix-run/react'
import type { StartingPoints } from '~/domain/template'
import { dayWords } from '~/workspace/words/day-words'
import { DEAL_TYPE_LABELS } from '~/workspace/words/labels'

type EarlierKickoffsProps = { kickoffs: StartingPoints['kickoffs']; isNarrowed: boolean }

/** The kickoffs that were saved last, each to copy from. */
export function EarlierKickoffs({ kickoffs, isNarrowed }: EarlierKickoffsProps) {
  return (
    <div className="mt-5">
      <h3 id="earlier-title" className="rows-title">
        Earlier kickoffs
      </h3>
      {kickoffs.length > 0 ? (
        <ul className="rows" aria-labelledby="earlier-title">
          {kickoffs.map(({ id, account, name, dealType, closedOn }) => (
            <li key={id}>
              <Link className="row row-start" to={`/kickoffs/new?copy=${id}`}>
                <span className="min-w-0 wrap-anywhere">
                  <b>
                    <bdi>{account}</bdi>
                  </b>
                  <small>
                    <bdi>{name}</bdi>
                  </small>
                </span>
                <span className="text-[0.9rem] text-soft">
                  {DEAL_TYPE_LABELS[dealType]}, won {dayWords(closedOn)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-soft">{isNarrowed ? 'None of this type is among the kickoffs that were saved last.' : 'The first kickoff can be copied as soon as it is saved.'}</p>
      )}
    </div>
  )
}

import { Form, Link } from '@remix-run/react'
import type { StartingPoints, StartingPointsFilter } from '~/domain/template'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Ago } from '~/workspace/shell/clock'
import { DEAL_TYPE_LABELS } from '~/workspace/words/labels'

type EarlierKickoffsProps = { points: Pick<StartingPoints, 'kickoffs' | 'more'>; filter: StartingPointsFilter }

/** The kickoffs to copy from: those saved last, or those that were looked for. */
export function EarlierKickoffs({ points: { kickoffs, more }, filter }: EarlierKickoffsProps) {
  const canFind = filter.q !== null || filter.dealType !== null || kickoffs.length > 0
  return (
    <div className="mt-5">
      <h3 id="earlier-title" className="rows-title">
        Earlier kickoffs
      </h3>
      {canFind ? <Find q={filter.q} /> : null}
      {kickoffs.length > 0 ? (
        <ul className="rows" aria-labelledby="earlier-title">
          {kickoffs.map((kickoff) => (
            <li key={kickoff.id}>
              <EarlierKickoff kickoff={kickoff} />
            </li>
          ))}
        </ul>
      ) : (
        <Nothing filter={filter} />
      )}
      {more ? (
        <p className="mt-2 text-[0.87rem] text-soft">
          {filter.q ? 'More kickoffs begin with that: type a letter more.' : 'These were saved last. Find any other by its account or deal.'}
        </p>
      ) : null}
    </div>
  )
}

/** A link of its own for each search, that a colleague can be sent. */
function Find({ q }: { q: string | null }) {
  return (
    <Form key={q} method="get" action="/kickoffs/start" role="search" aria-label="Earlier kickoffs" className="find" preventScrollReset>
      <TextField
        id="find-kickoff"
        type="search"
        name="q"
        dir="auto"
        maxLength={200}
        autoComplete="off"
        label="Find any by account or deal"
        hint="Type how the name of either begins; large or small letters do not matter."
        defaultValue={q ?? ''}
      />
      <Button>Find</Button>
    </Form>
  )
}

function EarlierKickoff({ kickoff: { id, account, name, dealType, savedAt } }: { kickoff: StartingPoints['kickoffs'][number] }) {
  return (
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
        {DEAL_TYPE_LABELS[dealType]}, saved <Ago at={savedAt} />
      </span>
    </Link>
  )
}

function Nothing({ filter: { q, dealType } }: { filter: StartingPointsFilter }) {
  if (q === null) {
    return <p className="text-soft">{dealType ? 'No kickoff is of this type yet.' : 'The first kickoff can be copied as soon as it is saved.'}</p>
  }
  return (
    <p className="text-soft">
      No account and no deal begins with “<bdi>{q}</bdi>”. Only beginnings are compared, so try the first word of the name, or{' '}
      <Link className="text-link" to="/kickoffs/start" preventScrollReset>
        look at those saved last
      </Link>
      .
    </p>
  )
}

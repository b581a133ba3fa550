import { Link } from '@remix-run/react'
import { Badge } from '~/ui/badge'
import { counted } from '~/workspace/words/count-words'
import { Choice } from './choice'
import type { DealView, PersonView } from './import-view'

/** One deal as it was understood: what it would become, what to look at, and what was left out. */
export function DealPreview({ deal }: { deal: DealView }) {
  const called = deal.account || deal.name || `Deal ${deal.row}`
  return (
    <article className="deal" aria-label={called}>
      <header>
        <h3>
          <bdi>{called}</bdi>
        </h3>
        <Standing deal={deal} />
      </header>
      <p className="text-soft wrap-anywhere">
        <bdi>{deal.name}</bdi>
      </p>
      <dl className="deal-facts">
        {deal.facts.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {deal.asked.length > 0 ? (
        <div className="choices">
          {deal.asked.map((field) => (
            <Choice key={field.name} field={field} />
          ))}
        </div>
      ) : null}
      {deal.look.length > 0 ? (
        <ul className="look">
          {deal.look.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <People people={deal.people} />
      <LeftOver deal={deal} />
    </article>
  )
}

/** Whether the deal is new here; if not, the way to its kickoff. */
export function Standing({ deal }: { deal: DealView }) {
  if (deal.standing === 'new' || !deal.kickoffId) return <Badge>New</Badge>
  return (
    <Link className="text-link text-[0.9rem]" to={`/kickoffs/${deal.kickoffId}`}>
      {deal.standing === 'sent' ? 'Sent already, left as it is' : 'Updates its draft'}
    </Link>
  )
}

function People({ people }: { people: readonly PersonView[] }) {
  if (people.length === 0) return null
  return (
    <ul className="people" aria-label="People on the buyer’s side">
      {people.map((person, index) => (
        <li key={`${index} ${person.name}`}>
          <span className="min-w-0 wrap-anywhere">
            <bdi>{person.name}</bdi>
            {person.does ? <span className="text-soft">, <bdi>{person.does}</bdi></span> : null}
            <small>{person.email ? <bdi>{person.email}</bdi> : 'no mail address, so no link'}</small>
          </span>
          {person.role ? <Choice field={person.role} labelHidden /> : null}
        </li>
      ))}
    </ul>
  )
}

function LeftOver({ deal }: { deal: DealView }) {
  const count = deal.lines.reduce((sum, { texts }) => sum + texts.length, 0)
  return (
    <>
      {count > 0 ? (
        <details className="mt-2 text-[0.9rem]">
          <summary className="text-soft hover:text-ink">{counted(count, 'line')} for the draft</summary>
          <dl className="not-taken">
            {deal.lines.map(({ label, texts }) => (
              <div key={label}>
                <dt>{label}</dt>
                {texts.map((text, index) => (
                  <dd key={`${index} ${text}`}>
                    <bdi>{text}</bdi>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      {deal.notTaken.length > 0 ? (
        <details className="mt-1 text-[0.9rem]">
          <summary className="text-soft hover:text-ink">{counted(deal.notTaken.length, 'field')} of the export not taken</summary>
          <dl className="not-taken">
            {deal.notTaken.map(({ field, value }) => (
              <div key={field}>
                <dt>
                  <code>{field}</code>
                </dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </>
  )
}

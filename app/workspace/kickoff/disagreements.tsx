import { Link } from '@remix-run/react'
import type { Disagreement, Stance } from '~/domain/disagreement'
import { placeWords, KIND_LABELS } from '~/workspace/words/labels'

/** Lines that two of the buyer's people see differently. Neither may know of the other, so somebody here has to ask. */
export function Disagreements({ disagreements }: { disagreements: Disagreement[] }) {
  if (disagreements.length === 0) return null
  return (
    <section id="disagreements" aria-labelledby="disagreements-title" className="mb-7">
      <h2 id="disagreements-title" className="mb-1.5">
        They see it differently<span>find out who of them decides</span>
      </h2>
      {disagreements.map((disagreement) => (
        <OneDisagreement key={disagreement.itemId} disagreement={disagreement} />
      ))}
    </section>
  )
}

/** One line, and what each of the buyer's people says of it. */
export function OneDisagreement({ disagreement: { section, boundary, lineText, sides } }: { disagreement: Disagreement }) {
  return (
    <div className="notice notice-flag">
      <p>
        <b dir="auto">{lineText}</b> <span className="text-soft">{placeWords(section, boundary)}</span>
      </p>
      <ul>
        {sides.map((side) => (
          <Side key={side.flagId ?? side.recipientId} side={side} />
        ))}
      </ul>
    </div>
  )
}

function Side({ side: { name, kind, words, flagId } }: { side: Stance }) {
  if (!kind || !flagId) {
    return (
      <li>
        <bdi>{name}</bdi> confirmed it as it reads.
      </li>
    )
  }
  return (
    <li>
      <bdi>{name}</bdi>:{' '}
      <Link className="text-link" to={`/flags/${flagId}`}>
        {KIND_LABELS[kind].toLowerCase()}
      </Link>
      , “<bdi>{words}</bdi>”
    </li>
  )
}

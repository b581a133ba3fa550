import type { Face, Pulse } from '~/domain/pulse'
import { Ago } from '~/workspace/shell/clock'

const FACES: Record<Face, { said: Record<Pulse['occasion'], string>; badge: string }> = {
  good: { said: { underway: 'Going well', reached: 'Went well' }, badge: 'badge badge-sure' },
  okay: { said: { underway: 'So-so', reached: 'Went so-so' }, badge: 'badge' },
  bad: { said: { underway: 'Going badly', reached: 'Went badly' }, badge: 'badge badge-late' },
}

/** How it is going, as each of the buyer's people said it in one tap, with their line where they wrote one. */
export function Pulses({ pulses }: { pulses: readonly Pulse[] }) {
  return (
    <section className="pulses mt-7" aria-labelledby="pulses-title">
      <h2 id="pulses-title">How it is going, in the buyer’s eyes</h2>
      {pulses.length === 0 ? (
        <p className="mt-1.5 text-soft">
          Nobody has said yet. Each of the buyer’s people is asked on their page: once while the work is under way, once when the milestone was reached.
        </p>
      ) : (
        <ul>
          {pulses.map((pulse) => (
            <Said key={`${pulse.name} ${pulse.at}`} pulse={pulse} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Said({ pulse: { name, occasion, face, words, at } }: { pulse: Pulse }) {
  const { said, badge } = FACES[face]
  return (
    <li>
      <span className={badge}>{said[occasion]}</span> <bdi>{name}</bdi>
      <span className="text-soft">
        , <Ago at={at} />
      </span>
      {words ? (
        <p>
          <q dir="auto">{words}</q>
        </p>
      ) : null}
    </li>
  )
}

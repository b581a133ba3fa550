import type { Pace } from '~/domain/pace'
import { legsOf, paceLines, type Mark } from '~/domain/pace-legs'
import { legWords, paceSummary } from '~/workspace/words/pace-words'
import { markPlaces, percentAt } from './mark-places'

/** From the signature to the first milestone: this kickoff's line above the usual one, and each leg in words. The drawing says nothing that the words do not. */
export function PaceLine({ pace }: { pace: Pace }) {
  const legs = legsOf(pace)
  const { own, now, usual, end } = paceLines(legs)
  return (
    <section className="pace mt-7" aria-labelledby="pace-title">
      <h2 id="pace-title">Pace</h2>
      <p className="mt-1.5">{paceSummary(pace)}</p>
      <div className="pace-lines" aria-hidden="true">
        <span>this one</span>
        <Line className="own" marks={own} upTo={now} end={end} />
        {usual.length > 0 ? (
          <>
            <span>usually</span>
            <Line className="usual" marks={usual} upTo={null} end={end} />
          </>
        ) : null}
      </div>
      <ol>
        {legs.map((leg) => {
          const { label, days } = legWords(leg)
          return (
            <li key={leg.leg} className={leg.state}>
              <span>{label}: </span>
              <b>{days}</b>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

type LineProps = { className: string; marks: readonly Mark[]; upTo: number | null; end: number }

/** Lengths are attributes: the content security policy takes no style attribute. */
function Line({ className, marks, upTo, end }: LineProps) {
  const at = (day: number) => `${percentAt(day, end).toFixed(2)}%`
  const reached = marks.at(-1)?.at ?? 0
  return (
    <svg className={className}>
      <line x1={at(0)} x2={at(reached)} y1="11" y2="11" />
      {upTo === null ? null : <line className="running" x1={at(reached)} x2={at(upTo)} y1="11" y2="11" />}
      <circle className="signed" cx={at(0)} cy="11" r="3" />
      {markPlaces(marks, end).map(({ leg, number, percent, shift }) => (
        <g key={leg} transform={`translate(${shift} 0)`}>
          <circle cx={`${percent.toFixed(2)}%`} cy="11" r="8" />
          <text x={`${percent.toFixed(2)}%`} y="15" textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
    </svg>
  )
}

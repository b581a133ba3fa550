import type { ReactNode } from 'react'
import { Bar, Dashes, Dot, Mark } from './chart-marks'
import type { DotKind } from './timeline'

const FULL = { from: 0, to: 100 }
const dot = (how: DotKind) => <Dot dots={{ at: 50, how, count: 1, words: '' }} y={14} />

const SIGNS: readonly [sign: ReactNode, meaning: string][] = [
  [<Bar key="before" span={FULL} isSolid={false} />, 'signed, not confirmed'],
  [<Bar key="since" span={FULL} isSolid />, 'confirmed'],
  [<Mark key="due" at={50} kind="due" />, 'date'],
  [<Mark key="first" at={50} kind="first" />, 'first date'],
  [<Mark key="reached" at={50} kind="reached" />, 'reached'],
  [<Dashes key="over" span={FULL} isOver />, 'past its date'],
  [<Dashes key="likely" span={FULL} isOver={false} />, 'as things stand'],
  [dot('on_time'), 'dependency in time'],
  [dot('late'), 'late'],
  [dot('ends_after'), 'ends after the milestone'],
]

/** What the signs mean; none of them by its colour alone. */
export function TimelineLegend() {
  return (
    <ul className="timeline-legend" aria-label="What the signs mean">
      {SIGNS.map(([sign, meaning]) => (
        <li key={meaning}>
          <svg className="chart" width="26" height="28" aria-hidden="true">
            {sign}
          </svg>
          {meaning}
        </li>
      ))}
    </ul>
  )
}

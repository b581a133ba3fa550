import type { ReactNode } from 'react'
import type { Dots, DotKind, Span } from './timeline'

const percent = (at: number) => `${at}%`
const width = ({ from, to }: Span) => percent(Math.max(to - from, 0.3))

/** Where the middle of the bar, and of the dots beneath it, lies in a row. */
export const BAR_Y = 14
export const DOTS_Y = 35

/** Part of the way: hollow before the buyer confirmed, solid since. */
export const Bar = ({ span, isSolid }: { span: Span; isSolid: boolean }) => (
  <rect className={isSolid ? 'chart-since' : 'chart-before'} x={percent(span.from)} width={width(span)} y={BAR_Y - 4} height="8" />
)

/** A dashed line on from the date: to today where it is over, to where things stand where something pushes it. */
export const Dashes = ({ span, isOver }: { span: Span; isOver: boolean }) => (
  <line className={isOver ? 'chart-over' : 'chart-likely'} x1={percent(span.from)} x2={percent(span.to)} y1={BAR_Y} y2={BAR_Y} />
)

const DIAMOND = 'M0 -8 L8 0 L0 8 L-8 0 Z'
const SMALL_DIAMOND = 'M0 -5.5 L5.5 0 L0 5.5 L-5.5 0 Z'
const TRIANGLE = 'M0 -6.5 L6.5 5 L-6.5 5 Z'

/** A shape at its place; the place is a percentage, the shape is not stretched with it. */
function At({ at, y, children }: { at: number; y: number; children: ReactNode }) {
  return (
    <svg x={percent(at)} y={y} overflow="visible">
      {children}
    </svg>
  )
}

export type MarkKind = 'due' | 'first' | 'reached' | 'likely'

/** The date that holds, the first one, the day on which it was reached, or where things stand. */
export function Mark({ at, kind }: { at: number; kind: MarkKind }) {
  return (
    <At at={at} y={BAR_Y}>
      {kind === 'likely' ? <line className="chart-likely-end" y1="-8" y2="8" /> : <path className={`chart-${kind}`} d={kind === 'first' ? SMALL_DIAMOND : DIAMOND} />}
    </At>
  )
}

const SHAPES: Record<DotKind, (size: number) => ReactNode> = {
  on_time: (size) => <circle className="dot-on_time" r={size} />,
  late: (size) => <rect className="dot-late" x={-size} y={-size} width={size * 2} height={size * 2} />,
  ends_after: (size) => <path className="dot-ends_after" d={TRIANGLE} transform={`scale(${size / 5})`} />,
}

/** Dependencies at their day; a number says how many they are. */
export function Dot({ dots: { at, how, count, words }, y = DOTS_Y }: { dots: Dots; y?: number }) {
  const isMany = count > 1
  return (
    <At at={at} y={y}>
      {words ? <title>{words}</title> : null}
      {SHAPES[how](isMany ? 7.5 : 5)}
      {isMany ? (
        <text className={`dot-count count-${how}`} y={how === 'ends_after' ? 5 : 3.5} textAnchor="middle">
          {count > 99 ? '99+' : count}
        </text>
      ) : null}
    </At>
  )
}

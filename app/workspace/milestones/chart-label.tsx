import type { Label } from './timeline'

/** A label at its place; one that a phone has no room for is not shown there. */
export function ChartLabel({ label: { at, words, anchor, isNarrow }, y, className = '' }: { label: Label; y: number; className?: string }) {
  return (
    <text x={`${at}%`} y={y} textAnchor={anchor} className={`chart-label ${isNarrow ? '' : 'wide-only'} ${className}`}>
      {words}
    </text>
  )
}

import { percentIn } from '~/workspace/words/figure-words'

type ExposureBarProps = { share: number; threshold: number; isOver: boolean; locale: string }

/** Where the threshold's name stands so that it stays within the bar. */
const anchorAt = (place: number) => (place < 20 ? 'start' : place > 80 ? 'end' : 'middle')

/**
 * The share of the planned margin that is at risk, beside the threshold. The bar reaches to twice the threshold, or as far as it must.
 * Lengths are attributes: the content security policy takes no style attribute.
 */
export function ExposureBar({ share, threshold, isOver, locale }: ExposureBarProps) {
  const end = Math.max(threshold * 2, share * 1.15, 1)
  const at = (percent: number) => (100 * Math.min(percent, end)) / end
  const limit = percentIn(locale, threshold)
  return (
    <svg className={isOver ? 'exposure-bar over' : 'exposure-bar'} role="img" aria-label={`${percentIn(locale, share)} at risk, beside a threshold of ${limit}`} suppressHydrationWarning>
      <rect className="track" x="0" y="6" width="100%" height="6" rx="3" />
      {share > 0 ? <rect className="filled" x="0" y="6" width={`${at(share).toFixed(2)}%`} height="6" rx="3" /> : null}
      <line x1={`${at(threshold).toFixed(2)}%`} x2={`${at(threshold).toFixed(2)}%`} y1="1" y2="17" />
      <text x={`${at(threshold).toFixed(2)}%`} y="31" textAnchor={anchorAt(at(threshold))} suppressHydrationWarning>
        {`threshold ${limit}`}
      </text>
    </svg>
  )
}

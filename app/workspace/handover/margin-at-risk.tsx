import { Link } from '@remix-run/react'
import type { Frame } from '~/domain/member'
import type { Exposure } from '~/domain/promise'
import { Figure } from '~/workspace/figure/figure'
import { exposureReason, exposureWords } from '~/workspace/words/exposure-words'
import { notationOf } from '~/workspace/words/figure-words'

type MarginAtRiskProps = { kickoffId: string; exposure: Exposure; currency: string; frame: Frame }

/** What the unpriced promises put at risk before the work starts, and the way to them. */
export function MarginAtRisk({ kickoffId, exposure, currency, frame }: MarginAtRiskProps) {
  const notation = notationOf(frame, currency)
  const reason = exposureReason(exposure, notation)
  return (
    <p>
      <Figure className={exposure.above ? 'font-semibold text-flag' : 'font-semibold'}>{exposureWords(exposure, notation)}</Figure>
      <span className="text-soft">{reason ? <>: <Figure>{reason}</Figure></> : '.'}</span>{' '}
      <Link className="text-link" to={`/kickoffs/${kickoffId}/promises`}>
        See the promises
      </Link>
    </p>
  )
}

import type { Pace } from '~/domain/pace'
import { legsOf, paceLines, type Leg, type PaceLeg } from '~/domain/pace-legs'
import { counted, sentence } from './count-words'

const STAGES: Record<Leg['from'], string> = { signed: 'signed', sent: 'sent', opened: 'opened', confirmed: 'confirmed', reached: 'first milestone' }

const dayCount = (days: number) => (days === 0 ? 'the same day' : counted(days, 'day'))

/** The usual days beside those of this kickoff: the unit is said once, where it is the same. */
function usualWords({ days, usual }: Leg): string {
  if (usual === null) return ''
  const isUnitSaid = days !== null && days > 0 && usual > 1
  return `usually ${isUnitSaid ? usual : dayCount(usual)}`
}

function ownWords({ leg, state, days }: Leg): string {
  if (state === 'skipped') return leg === 'opened' ? 'nobody opened it before' : `not ${STAGES[leg]} before`
  if (state === 'ahead' || days === null) return ''
  if (state === 'done') return dayCount(days)
  return days === 0 ? 'since today' : `${counted(days, 'day')} so far`
}

/** A leg in words: "Signed to sent", "4 days, usually 6". */
export function legWords(leg: Leg): { label: string; days: string } {
  const parts = [ownWords(leg), leg.state === 'skipped' ? '' : usualWords(leg)].filter(Boolean)
  return { label: `${sentence(STAGES[leg.from])} to ${STAGES[leg.leg]}`, days: parts.join(', ') || 'not yet' }
}

/** How far this kickoff has come since the signature, and where it would be on the usual way. */
export function paceSummary(pace: Pace): string {
  const legs = legsOf(pace)
  const { own, now, usual } = paceLines(legs)
  const running = legs.find(({ state }) => state === 'running')
  const usualAt = usual.find(({ leg }) => leg === (running?.leg ?? 'reached'))?.at
  if (now === null || !running) {
    return `From the signature to the first milestone: ${dayCount(own.at(-1)?.at ?? 0)}${usualAt === undefined ? '' : `, usually ${usualAt}`}.`
  }
  const sofar = now === 0 ? 'Signed today' : `${counted(now, 'day')} since the signature`
  return usualAt === undefined ? `${sofar}.` : `${sofar}; ${USUAL_NEXT[running.leg]} after ${usualAt}.`
}

const USUAL_NEXT: Record<PaceLeg, string> = {
  sent: 'on the usual way it would be sent',
  opened: 'on the usual way it would be opened',
  confirmed: 'on the usual way it would be confirmed',
  reached: 'on the usual way its first milestone would be reached',
}

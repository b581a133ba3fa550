import type { MailOutcome } from '~/data/outbox'
import type { ClaimedMail } from '~/domain/mail'
import type { SendAnswer } from './transport'

const HOUR = 3600
/** Resend knows an idempotency key for 24 hours; an hour is left for clocks and for the try itself. */
const LONGEST_UNCLEAR = 23 * HOUR
const SHORTEST_WAIT = 30
const LONGEST_WAIT = 6 * HOUR

type TriedMail = Pick<ClaimedMail, 'firstTriedAt' | 'payloadHash' | 'attempt'>

const secondsSince = (instant: string, now: number) => (now - Date.parse(instant)) / 1000

/** Why a mail must not be tried now, if so: an earlier try may have arrived, and this one could not be told from a second mail. */
export function whyNotToTry(mail: TriedMail, payloadHash: string, now: number): MailOutcome | null {
  if (mail.firstTriedAt === null) return null
  if (secondsSince(mail.firstTriedAt, now) >= LONGEST_UNCLEAR) return { outcome: 'parked', reason: 'maybe_sent' }
  if (mail.payloadHash !== payloadHash) return { outcome: 'parked', reason: 'changed_since_tried' }
  return null
}

/** What a try's answer means for the mail. `chance` (0 to 1) spreads the next tries, so that they do not come all at once. */
export function outcomeOf(answer: SendAnswer, mail: TriedMail, now: number, chance: number): MailOutcome {
  switch (answer.kind) {
    case 'accepted':
      return { outcome: 'sent', providerId: answer.providerId }
    case 'refused':
      return { outcome: 'parked', reason: answer.reason }
    case 'held_back': {
      const afterSeconds = answer.afterSeconds === null ? backoffSeconds(mail.attempt, chance) : answer.afterSeconds + chance
      return { outcome: 'retry', afterSeconds, reason: answer.reason, mayHaveArrived: mail.firstTriedAt !== null }
    }
    case 'unclear':
      return afterUnclear(mail, now, chance)
  }
}

/** Tried again while the provider still knows the key, then left to a person; the last wait ends when that is due. */
function afterUnclear(mail: TriedMail, now: number, chance: number): MailOutcome {
  const left = LONGEST_UNCLEAR - (mail.firstTriedAt === null ? 0 : secondsSince(mail.firstTriedAt, now))
  if (left <= 0) return { outcome: 'parked', reason: 'maybe_sent' }
  const afterSeconds = Math.min(backoffSeconds(mail.attempt, chance), left)
  return { outcome: 'retry', afterSeconds, reason: 'no_clear_answer', mayHaveArrived: true }
}

/** From half a minute to six hours: the span doubles with each attempt, the wait lies anywhere in it. */
export function backoffSeconds(attempt: number, chance: number): number {
  const longest = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** attempt)
  return Math.round(SHORTEST_WAIT + chance * (longest - SHORTEST_WAIT))
}

import { describe, expect, it } from 'vitest'
import { makeAlarmClock } from '~/email/alarm-clock'
import { makePace } from '~/email/pace'
import { backoffSeconds, outcomeOf, whyNotToTry } from '~/email/try-outcome'

const now = Date.parse('2026-11-24T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString()
const untried = { firstTriedAt: null, payloadHash: null, attempt: 1 }
const tried = (hours: number, attempt = 3) => ({ firstTriedAt: hoursAgo(hours), payloadHash: 'same', attempt })

describe('before a try', () => {
  it('nothing keeps a mail back that no try of may have arrived', () => {
    expect(whyNotToTry(untried, 'any', now)).toBeNull()
  })

  it('the same words may go again while the provider knows the key', () => {
    expect(whyNotToTry(tried(22.9), 'same', now)).toBeNull()
  })

  it('after 23 hours without a clear answer a person decides', () => {
    expect(whyNotToTry(tried(23), 'same', now)).toEqual({ outcome: 'parked', reason: 'maybe_sent' })
  })

  it('other words than those that may have arrived do not go out', () => {
    expect(whyNotToTry(tried(1), 'other', now)).toEqual({ outcome: 'parked', reason: 'changed_since_tried' })
  })
})

describe('after a try', () => {
  it('an accepted mail is sent and a refused one parked', () => {
    expect(outcomeOf({ kind: 'accepted', providerId: 'p' }, untried, now, 0)).toEqual({ outcome: 'sent', providerId: 'p' })
    expect(outcomeOf({ kind: 'refused', reason: 'mail_refused' }, untried, now, 0)).toEqual({ outcome: 'parked', reason: 'mail_refused' })
  })

  it('a mail held back waits as asked, and is known not to have arrived', () => {
    const answer = { kind: 'held_back', afterSeconds: 7, reason: 'provider_busy' } as const
    expect(outcomeOf(answer, untried, now, 0.5)).toEqual({ outcome: 'retry', afterSeconds: 7.5, reason: 'provider_busy', mayHaveArrived: false })
  })

  it('a mail held back after an unclear try may still have arrived then', () => {
    const answer = { kind: 'held_back', afterSeconds: null, reason: 'quota_used_up' } as const
    expect(outcomeOf(answer, tried(2), now, 0)).toMatchObject({ outcome: 'retry', mayHaveArrived: true })
  })

  it('an unclear try is repeated, the last time when 23 hours are over', () => {
    expect(outcomeOf({ kind: 'unclear' }, untried, now, 0)).toEqual({ outcome: 'retry', afterSeconds: 30, reason: 'no_clear_answer', mayHaveArrived: true })
    expect(outcomeOf({ kind: 'unclear' }, tried(22, 20), now, 1)).toMatchObject({ outcome: 'retry', afterSeconds: 3600 })
    expect(outcomeOf({ kind: 'unclear' }, tried(23, 20), now, 1)).toEqual({ outcome: 'parked', reason: 'maybe_sent' })
  })
})

describe('the wait before the next try', () => {
  it('lies between half a minute and six hours, and doubles its span', () => {
    for (let attempt = 1; attempt < 2000; attempt++) {
      expect(backoffSeconds(attempt, 0)).toBe(30)
      expect(backoffSeconds(attempt, 1)).toBe(Math.min(6 * 3600, 30 * 2 ** attempt))
    }
  })
})

describe('the pace', () => {
  it('lets two a second through, and none while the provider asks for a pause', () => {
    let at = 1_000
    const pace = makePace(2, () => at)
    expect(pace.waitMs()).toBe(0)
    pace.spend()
    expect(pace.waitMs()).toBe(500)
    at += 500
    expect(pace.waitMs()).toBe(0)
    pace.spend(9)
    pace.spend()
    expect(pace.waitMs()).toBe(9_000)
  })

  it('is no pace at all for the local mailbox', () => {
    const pace = makePace(null, () => 0)
    pace.spend()
    expect(pace.waitMs()).toBe(0)
  })
})

describe('the alarm clock', () => {
  it('wakes who sleeps, and whoever was awake when it rang does not fall asleep', async () => {
    const alarm = makeAlarmClock()
    const asleep = alarm.sleep(3_600_000)
    alarm.wake()
    await asleep
    alarm.wake()
    await alarm.sleep(3_600_000)
    await alarm.sleep(1)
  })
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepSchedule, type Schedule } from '~/email/schedule'

const nothing = { reminded: 0, escalated: 0, stalled: 0, digests: 0, reckoned: 0, failed: 0 }
type Look = () => Promise<typeof nothing>

let running: Schedule | null = null
const said: string[] = []
let nudges = 0

/** A schedule whose looks answer these, one after the other, and nothing afterwards. */
function aSchedule(...answers: Look[]) {
  let looks = 0
  running = keepSchedule({
    look: () => (answers[looks++] ?? (async () => nothing))(),
    onMail: () => (nudges += 1),
    report: (line) => said.push(line),
  })
  return () => looks
}

beforeEach(() => {
  vi.useFakeTimers()
  said.length = 0
  nudges = 0
})
afterEach(async () => {
  await running?.stop()
  vi.useRealTimers()
})

test('a quiet schedule looks at the clock once a minute', async () => {
  const looks = aSchedule()
  await vi.advanceTimersByTimeAsync(59_000)
  expect(looks()).toBe(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(looks()).toBe(2)
  expect(nudges).toBe(0)
})

test('a busy one looks again at once, until nothing is due any more, and tells delivery', async () => {
  const looks = aSchedule(async () => ({ ...nothing, reminded: 50 }), async () => ({ ...nothing, digests: 3 }))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(looks()).toBe(3)
  expect(nudges).toBe(2)
})

test('one that has only reckoned looks again at once, and wakes nobody to deliver', async () => {
  const looks = aSchedule(async () => ({ ...nothing, reckoned: 200 }))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(looks()).toBe(2)
  expect(nudges).toBe(0)
})

test('an operator reads one line when the database goes away, and none while it stays away', async () => {
  const away: Look = () => Promise.reject(new Error('secret words of the database'))
  const looks = aSchedule(away, away, async () => nothing, away)
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  expect(looks()).toBe(4)
  expect(said).toHaveLength(2)
  expect(said.join()).not.toContain('secret words')
})

test('who stops the server does not wait for the minute to end', async () => {
  aSchedule()
  await vi.advanceTimersByTimeAsync(10)
  await expect(running?.stop()).resolves.toBeUndefined()
})

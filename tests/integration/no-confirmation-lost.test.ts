import fc from 'fast-check'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { histories, setHistoryStage, type Step } from '../support/history/play'

const step = (act: string, who = 0, which = 0, how = 1): Step => ({ act, who, which, how })

/** Bea is asked for all of it, Fin and Tec for certain sections; each part of the test goes on from one of these. */
const beginnings = {
  'once it is sent': [],
  'once two of three have confirmed': [step('confirms', 1), step('confirms', 2)],
  'once everybody has confirmed': [step('confirms', 0), step('confirms', 1), step('confirms', 2)],
  'while flags and an offer are open': [
    step('records', 1), step('flags', 0, 1), step('flags', 2, 1), step('offers', 0, 0, 3), step('confirms', 0), step('publishes', 0, 0, 3),
  ],
}
const runsOfEach = 255

let stage: Awaited<ReturnType<typeof setHistoryStage>>
beforeAll(async () => {
  stage = await setHistoryStage(Object.values(beginnings))
})
afterAll(() => stage?.strike())

describe('whatever people do, and in whatever order, no confirmation is lost and none invented', () => {
  test.concurrent.each(Object.keys(beginnings).map((name, which) => ({ name, which })))('$name', { timeout: 300_000 }, ({ which }) =>
    fc.assert(fc.asyncProperty(histories, (steps) => stage.play(which, steps)), { numRuns: runsOfEach }),
  )
})

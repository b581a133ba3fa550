import fc from 'fast-check'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { outlookSchema, type MilestoneState, type OpenDependency } from '~/domain/milestone'
import type { Backend } from '../../supabase/local/backend'
import { startMigrated } from '../support/start-migrated'

/** How a milestone stands is reckoned by the database alone: what must hold of it whatever is the case is asked of it there, a batch a query. */
type Situation = { dueOn: string | null; reachedOn: string | null; facts: { isConfirmed: boolean; claimedOn: string | null; total: number; open: OpenDependency[] } }

const TODAY = '2027-01-15'
const DAY = 86_400_000
const BATCH = 100
const BATCHES = 11

const dayFrom = (offset: number) => new Date(Date.parse(TODAY) + offset * DAY).toISOString().slice(0, 10)
const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

const anyDay = fc.option(fc.integer({ min: -40, max: 60 }).map(dayFrom))
const pastDay = fc.option(fc.integer({ min: -40, max: 0 }).map(dayFrom))
const dependency: fc.Arbitrary<OpenDependency> = fc.record({
  itemId: fc.uuid(),
  text: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }),
  side: fc.option(fc.constantFrom('buyer', 'firm', 'third_party')),
  owedBy: fc.option(fc.constant('Rob Reader')),
  dueOn: anyDay,
  promisedOn: anyDay,
  leadDays: fc.nat(40),
})
const situation: fc.Arbitrary<Situation> = fc
  .record({
    dueOn: anyDay,
    reachedOn: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: pastDay }),
    isConfirmed: fc.boolean(),
    claimedOn: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: pastDay }),
    open: fc.array(dependency, { maxLength: 5 }),
    provided: fc.nat(3),
  })
  .map(({ dueOn, reachedOn, isConfirmed, claimedOn, open, provided }) => ({ dueOn, reachedOn, facts: { isConfirmed, claimedOn, total: open.length + provided, open } }))
const withOneOpen = situation.filter(({ facts }) => facts.open.length > 0)

const reckonedSchema = z.object({ state: outlookSchema.shape.state, outlook: outlookSchema, pushed: z.array(z.int().nonnegative()) })

let backend: Backend
let sql: postgres.Sql
beforeAll(async () => {
  backend = await startMigrated()
  sql = postgres(backend.databaseUrl, { max: 2, onnotice: () => undefined })
})
afterAll(async () => {
  await sql?.end()
  await backend?.stop()
})

/** How each stands on that day; `pushed`: what each open dependency does, in order. */
async function reckon(situations: readonly Situation[]) {
  const rows = await sql`
    select jsonb_build_object(
      'state', private.milestone_state(s.due_on, s.reached_on, s.facts, ${TODAY}::date),
      'outlook', private.milestone_outlook(s.due_on, s.reached_on, s.facts, ${TODAY}::date),
      'pushed', (
        select coalesce(jsonb_agg(w.pushed_days order by o.place), '[]')
        from jsonb_array_elements(s.facts -> 'open') with ordinality as o (it, place),
          private.weighed_dependencies(s.due_on, jsonb_build_array(o.it), ${TODAY}::date) w)) as it
    from (
      select (e ->> 'dueOn')::date as due_on, (e ->> 'reachedOn')::date as reached_on, e -> 'facts' as facts, place
      from jsonb_array_elements(${JSON.stringify(situations)}::text::jsonb) with ordinality as each (e, place)) s
    order by s.place`
  return z.array(reckonedSchema).parse(rows.map(({ it }) => it))
}

/** Holds for each of a batch; the first for which it does not is shown. */
const holds = <Case>(cases: fc.Arbitrary<Case>, check: (batch: Case[]) => Promise<void>) =>
  fc.assert(fc.asyncProperty(fc.array(cases, { minLength: BATCH, maxLength: BATCH }), check), { numRuns: BATCHES, endOnFailure: true })

const RANK: Record<MilestoneState, number> = { reached: 0, on_track: 1, waiting_for_buyer: 2, at_risk: 3, late: 4 }

const without = ({ facts, ...dates }: Situation, itemId: string): Situation => ({
  ...dates,
  facts: { ...facts, open: facts.open.filter((open) => open.itemId !== itemId) },
})

/** The same, its first open dependency promised for so many days after it is expected now. */
function put(offBy: number, { facts, ...dates }: Situation): Situation {
  const open = facts.open.map((one, place) => (place === 0 ? { ...one, promisedOn: addDays(one.promisedOn ?? one.dueOn ?? TODAY, offBy) } : one))
  return { ...dates, facts: { ...facts, open } }
}

describe('however a milestone stands', () => {
  test('it is never late and reached, and reached exactly where somebody said so', () =>
    holds(situation, async (batch) => {
      const reckoned = await reckon(batch)
      batch.forEach((one, place) => {
        const { state, outlook } = reckoned[place] ?? expect.fail()
        expect(state === 'reached', JSON.stringify(one)).toBe(one.reachedOn !== null)
        expect(outlook.state, JSON.stringify(one)).toBe(state)
        if (state === 'reached') expect([outlook.late, outlook.endsAfter, outlook.soon, outlook.pushedDays], JSON.stringify(one)).toEqual([[], [], [], 0])
      })
    }))

  test('what was done in time and waits for the buyer’s word is not late, whenever they give it', () =>
    holds(situation, async (batch) => {
      const claimed = batch.map((one) => ({ ...one, reachedOn: null, facts: { ...one.facts, claimedOn: one.dueOn !== null && one.dueOn < TODAY ? one.dueOn : TODAY } }))
      for (const { state } of await reckon(claimed)) expect(state).toBe('waiting_for_buyer')
    }))

  test('something that is provided never makes it stand worse, nor its date come later', () =>
    holds(withOneOpen, async (batch) => {
      const [before, after] = [await reckon(batch), await reckon(batch.map((one) => without(one, one.facts.open[0]?.itemId ?? '')))]
      batch.forEach((one, place) => {
        const [was, is] = [before[place] ?? expect.fail(), after[place] ?? expect.fail()]
        expect(RANK[is.state], JSON.stringify(one)).toBeLessThanOrEqual(RANK[was.state])
        expect(is.outlook.pushedDays, JSON.stringify(one)).toBeLessThanOrEqual(was.outlook.pushedDays)
      })
    }))

  test('a later day never makes anything less late', () =>
    holds(fc.tuple(withOneOpen, fc.nat(30)), async (batch) => {
      const [before, after] = [await reckon(batch.map(([one]) => put(0, one))), await reckon(batch.map(([one, days]) => put(days, one)))]
      batch.forEach((pair, place) => {
        const [was, is] = [before[place] ?? expect.fail(), after[place] ?? expect.fail()]
        expect(is.pushed[0], JSON.stringify(pair)).toBeGreaterThanOrEqual(was.pushed[0] ?? 0)
        expect(is.outlook.pushedDays, JSON.stringify(pair)).toBeGreaterThanOrEqual(was.outlook.pushedDays)
      })
    }))

  test('the likely date is its date and the days by which it is pushed, which are never fewer than none', () =>
    holds(situation, async (batch) => {
      const reckoned = await reckon(batch)
      batch.forEach((one, place) => {
        const { outlook, pushed } = reckoned[place] ?? expect.fail()
        expect(outlook.pushedDays, JSON.stringify(one)).toBe(one.reachedOn ? 0 : Math.max(0, ...pushed))
        expect(outlook.likelyOn, JSON.stringify(one)).toBe(one.dueOn && outlook.pushedDays > 0 ? addDays(one.dueOn, outlook.pushedDays) : null)
      })
    }))
})

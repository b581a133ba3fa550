import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type postgres from 'postgres'
import { expect } from 'vitest'
import { refusalCodeSchema } from '~/domain/refusal'
import { aHandoff } from '../a-handoff'
import { aLine } from '../a-line'
import type { Firm } from '../arrange'
import { setRaceStage, type RaceStage } from '../race-stage'
import { buyerActs } from './buyer-acts'
import { ExpectedRecord } from './expected-record'
import { firmActs } from './firm-acts'
import { checkRecord, same, SeenVersions } from './invariants'
import type { Act, Picks, Scene } from './move'
import { asksForOthers, publishes } from './publishing'
import { outcomeSchema, stateSchema, type Outcome, type State } from './state'

const acts: Record<string, Act> = { ...buyerActs, ...firmActs, publishes, asksForOthers }

/** One act of a random history: which, and the numbers with which it picks. */
export type Step = { act: string } & Picks

const number = fc.nat({ max: 1000 })
// What leads somewhere is more likely than what ends it.
const weights: Record<string, number> = { flags: 8, confirms: 8, clarifies: 2, amends: 5, offers: 4, takes: 4, records: 3, accepts: 4, reopens: 2, publishes: 3, handsOver: 2 }

/** Any order of acts, by anybody of either side. */
export const histories = fc.array(
  fc.record<Step>({
    act: fc.oneof(...Object.keys(acts).map((act) => ({ weight: weights[act] ?? 1, arbitrary: fc.constant(act) }))),
    who: number, which: number, how: number,
  }),
  { minLength: 3, maxLength: 8, size: 'max' },
)

/** A sent kickoff with three approvers, two of them asked for certain sections only, and somebody who reads along. */
async function aKickoff({ arrange, sql }: RaceStage) {
  const firm = await arrange.aFirm()
  const person = (name: string, recipientRole: 'approver' | 'reviewer', recipientSections: ('pricing_exceptions' | 'scope_boundaries' | 'first_milestone')[] | null) =>
    aLine('key_stakeholders', name, { side: 'buyer', email: `${name.toLowerCase()}@kraehwinkler.example`, recipientRole, recipientSections })
  const items = [
    aLine('promised_outcomes', 'Month-end in five days'),
    aLine('scope_boundaries', 'Three interfaces', { boundary: 'included' }),
    aLine('scope_boundaries', 'The archive', { boundary: 'excluded' }),
    aLine('pricing_exceptions', 'Total as countersigned', { visibility: 'client' }),
    aLine('first_milestone', 'Blueprint signed off'),
    person('Bea', 'approver', null),
    person('Fin', 'approver', ['pricing_exceptions', 'scope_boundaries']),
    person('Tec', 'approver', ['scope_boundaries', 'first_milestone']),
    person('Rob', 'reviewer', null),
  ]
  const { id } = await arrange.aSentKickoff(firm, { deal: aHandoff(firm).deal, items })
  await sql`update members set user_id = coalesce(user_id, gen_random_uuid()) where organization_id = ${firm.organizationId}`
  await sql`delete from private.links where recipient_id in (select id from recipients where kickoff_id = ${id})`
  await sql`select history.deliver_links(${id})`
  const [row] = await sql`select history.state(${id}) as state, date_trunc('day', now()) + interval '1 day 9 hours' as nine`
  return { firm, id, start: stateSchema.parse(row?.state), nine: new Date(String(row?.nine)) }
}

function recordOf(start: State): ExpectedRecord {
  const lines = start.lines.map(({ id, section, text }) => ({ id, section, text }))
  const record = new ExpectedRecord([lines], lines)
  const place = ({ line }: { line: string }) => lines.findIndex(({ id }) => id === line)
  record.people = start.people
    .map(({ role, unconfirmed: _unconfirmed, ...person }) => ({ ...person, isReplaced: false, approves: role === 'approver' }))
    .sort((one, other) => place(one) - place(other))
  return record
}

/** What the record says of an act: that it went through as it must, or that nothing happened. */
function checkOutcome(outcome: Outcome, before: State, isAllowed: boolean): void {
  if (outcome.refused === null) {
    same(isAllowed, true, 'what must be refused is refused')
    same(outcome.state.mails > before.mails && outcome.state.events === before.events, false, 'each mail is about something that happened')
    return
  }
  same(refusalCodeSchema.safeParse(outcome.refused).success, true, 'each refusal has a sentence')
  same(isAllowed ? outcome.refused : null, null, 'what is allowed is done')
  same(outcome.state, before, 'a refused act changes nothing')
}

async function act(sql: postgres.ISql, scene: Scene, at: Date, step: Step, before: State, seen: SeenVersions): Promise<State> {
  const move = acts[step.act]?.(scene, step)
  if (!move) return before
  const memberId = move.role === 'authenticated' ? scene.sales : null
  const call = { at: at.toISOString(), role: move.role, memberId, name: move.name, arguments: move.arguments }
  const [row] = await sql`select history.act(${scene.kickoffId}, ${JSON.stringify(call)}::text::jsonb) as outcome`
  const outcome = outcomeSchema.parse(row?.outcome)
  checkOutcome(outcome, before, move.isAllowed)
  if (outcome.refused === null) move.then(outcome)
  checkRecord(scene.record, outcome.state, seen)
  return outcome.state
}

/** How far a kickoff has come before its histories part. */
type Beginning = { kickoffId: string; firm: Firm; record: ExpectedRecord; seen: SeenVersions; state: State; nine: Date; acts: number }

/** Does one act after another and checks the record after each. */
async function playOn(sql: postgres.ISql, beginning: Beginning, steps: readonly Step[]): Promise<Beginning> {
  const { kickoffId, firm, nine } = beginning
  const [record, seen] = [beginning.record.copy(), beginning.seen.copy()]
  const scene: Scene = { record, kickoffId, sales: firm.sales.id, delivery: firm.delivery.id, today: nine.toISOString().slice(0, 10) }
  let state = beginning.state
  let acts = beginning.acts
  for (const step of steps) {
    acts += 1
    state = await act(sql, scene, new Date(nine.getTime() + acts * 120_000), step, state, seen)
  }
  return { ...beginning, record, seen, state, acts }
}

async function begin(stage: RaceStage, steps: readonly Step[]): Promise<Beginning> {
  const { firm, id, start, nine } = await aKickoff(stage)
  const seen = new SeenVersions()
  checkRecord(recordOf(start), start, seen)
  const sent = { kickoffId: id, firm, record: recordOf(start), seen, state: start, nine, acts: 0 }
  return stage.sql.begin((sql) => playOn(sql, sent, steps))
}

/** The backend with a kickoff for each beginning; it lives through one history after another and forgets each again. */
export async function setHistoryStage(beginnings: readonly (readonly Step[])[]) {
  const stage = await setRaceStage()
  await stage.sql.unsafe(readFileSync(path.join(import.meta.dirname, 'stage.sql'), 'utf8'))
  const begun: Beginning[] = []
  for (const steps of beginnings) begun.push(await begin(stage, steps))
  return {
    /** Plays a history on from a beginning; nothing of it stays. */
    async play(which: number, steps: readonly Step[]): Promise<void> {
      const beginning = begun[which]
      if (!beginning) throw new Error(`there is no beginning ${which}`)
      const sql = await stage.sql.reserve()
      try {
        await sql`begin`
        await playOn(sql, beginning, steps)
        expect(await sql`select * from private.broken_events()`, 'the chain of events is unbroken').toHaveLength(0)
      } finally {
        await sql`rollback`
        sql.release()
      }
    },
    strike: () => stage.strike(),
  }
}

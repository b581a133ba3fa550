import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerMilestone, oweStep } from '~/data/buyer-milestone'
import { publishChanges, saveHandoff } from '~/data/kickoff-commands'
import { claimMilestone, markCondition, moveMilestone, readMilestone, takeStep } from '~/data/milestone-commands'
import type { DependencyStepInput } from '~/domain/dependency'
import { aHandoff } from '../support/a-handoff'
import type { Firm, SentKickoff } from '../support/arrange'
import { linkOf, peopleOf, setRaceStage, tally, times, type RaceStage } from '../support/race-stage'

let stage: RaceStage
let firm: Firm
let kickoff: SentKickoff
beforeAll(async () => {
  stage = await setRaceStage()
})
afterAll(() => stage?.strike())
beforeEach(async () => {
  firm = await stage.arrange.aFirm()
  kickoff = await stage.arrange.aSentKickoff(firm)
})

const provided = (words = 'It is up'): DependencyStepInput => ({ kind: 'provided', words, link: null, idempotencyKey: randomUUID(), attachmentIds: [] })
const accepted = (): DependencyStepInput => ({ kind: 'accepted', words: '', idempotencyKey: randomUUID(), attachmentIds: [] })

/** What the work waits for in this handoff. */
function dependencyOf({ items }: SentKickoff): string {
  const line = items.find(({ section }) => section === 'delivery_dependencies')
  if (!line) throw new Error('the kickoff waits for nothing')
  return line.id
}

async function markAll() {
  const delivery = await stage.as(firm.delivery)
  const page = await readMilestone(delivery, kickoff.id)
  for (const { hash } of page.ok ? page.value.conditions : []) {
    await markCondition(delivery, kickoff.id, { hash, words: '', link: null, attachmentIds: [] })
  }
  return delivery
}

const events = async (kind: string) =>
  Number((await stage.sql`select count(*) as n from events where kickoff_id = ${kickoff.id} and kind = ${kind}`)[0]?.n)
const mails = async (kind: string) =>
  Number((await stage.sql`select count(*) as n from private.outbox where kickoff_id = ${kickoff.id} and kind = ${kind}`)[0]?.n)

test('delivery that says twice at once that it is done has asked each approver once', async () => {
  const delivery = await markAll()
  expect(tally(await times(10, () => claimMilestone(delivery, kickoff.id)))).toEqual({ done: 10 })
  expect([await events('milestone_claimed'), await mails('milestone_claimed')]).toEqual([1, 1])
})

test('a buyer who answers fifty times at once has answered once', async () => {
  const { approver } = peopleOf(kickoff)
  await claimMilestone(await markAll(), kickoff.id)
  const answer = { verdict: 'reached', typedName: approver.name, words: '' } as const
  const given = await times(50, () => answerMilestone(stage.backend, linkOf(kickoff, approver), answer))
  const counted = tally(given)
  // What is past the pace of one link is refused before it is looked at.
  expect(counted.done).toBe(1)
  expect(Object.keys(counted).filter((word) => !['done', 'milestone_reached', 'too_many_attempts'].includes(word))).toEqual([])
  expect(await stage.count('milestone_answers', kickoff)).toBe(1)
  expect([await events('milestone_reached'), await mails('buyer_said_reached')]).toEqual([1, 2])
})

test('of a yes and a not yet at once, one is heard', async () => {
  const { approver } = peopleOf(kickoff)
  await claimMilestone(await markAll(), kickoff.id)
  const link = linkOf(kickoff, approver)
  const both = await Promise.all([
    answerMilestone(stage.backend, link, { verdict: 'reached', typedName: approver.name, words: '' }),
    answerMilestone(stage.backend, link, { verdict: 'not_yet', words: 'One is missing' }),
  ])
  expect([{ done: 1, milestone_reached: 1 }, { done: 1, milestone_not_claimed: 1 }]).toContainEqual(tally(both))
  expect(await stage.count('milestone_answers', kickoff)).toBe(1)
})

test('of two members who accept at once, one is told that it was accepted', async () => {
  const itemId = dependencyOf(kickoff)
  await oweStep(stage.backend, linkOf(kickoff, peopleOf(kickoff).approver), itemId, provided())
  const members = [await stage.as(firm.sales), await stage.as(firm.delivery)]
  expect(tally(await Promise.all(members.map((member) => takeStep(member, kickoff.id, itemId, accepted()))))).toEqual({ done: 1, dependency_accepted: 1 })
  expect(await events('dependency_accepted')).toBe(1)
})

test('a buyer whose form is sent fifty times at once has provided once', async () => {
  const step = provided()
  const given = await times(50, () => oweStep(stage.backend, linkOf(kickoff, peopleOf(kickoff).reviewer), dependencyOf(kickoff), step))
  expect(Object.keys(tally(given)).filter((word) => !['done', 'too_many_attempts'].includes(word))).toEqual([])
  expect([await stage.count('dependency_steps', kickoff), await mails('dependency_news')]).toEqual([1, 1])
})

test('what is provided while a version takes its line out is either there or refused, and nothing waits for it', async () => {
  const { deal } = aHandoff(firm)
  const itemId = dependencyOf(kickoff)
  const sales = await stage.as(firm.sales)
  await saveHandoff(sales, kickoff.id, 1, deal, kickoff.items.filter(({ id }) => id !== itemId))
  await stage.arrange.acceptChanges(firm, kickoff.id)
  const [published, ...given] = await Promise.all([
    publishChanges(sales, kickoff.id, 2, 'We spoke about it'),
    ...Array.from({ length: 6 }, () => oweStep(stage.backend, linkOf(kickoff, peopleOf(kickoff).approver), itemId, provided())),
  ])
  expect(published.ok).toBe(true)
  expect(Object.keys(tally(given)).filter((word) => !['done', 'line_gone'].includes(word))).toEqual([])
  expect(await stage.count('dependency_steps', kickoff)).toBe(tally(given).done ?? 0)
  const [row] = await stage.sql`
    select gone_at is not null as gone, m.facts -> 'open' @> jsonb_build_array(jsonb_build_object('itemId', d.item_id)) as waited_for
    from dependencies d join milestones m using (kickoff_id) where d.kickoff_id = ${kickoff.id} and d.item_id = ${itemId}`
  expect(row).toEqual({ gone: true, waited_for: false })
  expect(await stage.sql`select * from private.broken_events()`).toHaveLength(0)
})

test('of two members who move the date at once, one is told who was first', async () => {
  const members = [await stage.as(firm.sales), await stage.as(firm.delivery)]
  const [due] = await stage.sql`
    select m.due_on::text as from_on, private.add_business_days(m.organization_id, private.today(m.organization_id), 20)::text as to_on
    from milestones m where kickoff_id = ${kickoff.id}`
  const move = { from: due?.from_on ?? null, to: String(due?.to_on), reason: 'estimate', words: 'We know more now' } as const
  const moved = await Promise.all(members.map((member) => moveMilestone(member, kickoff.id, move)))
  expect(tally(moved)).toEqual({ done: 1, forecast_stale: 1 })
  expect(moved.flatMap((result) => (result.ok ? [] : [result.refusal]))[0]?.detail).toMatchObject({ by: expect.stringMatching(/Suhr|Achterkamp/) })
  expect(await stage.count('forecasts', kickoff)).toBe(1)
})

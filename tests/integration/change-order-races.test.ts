import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { confirmVersion, decideChangeOrder, raiseFlag, settleFlag, withdrawFlag, type Link } from '~/data/buyer'
import type { DataClient } from '~/data/client'
import { resolveFlag } from '~/data/flag-commands'
import type { Amendment } from '~/domain/flag'
import type { Result } from '~/domain/refusal'
import type { Firm, SentKickoff } from '../support/arrange'
import { expectBuyersSentences } from '../support/late-comers'
import { aFlagOn, anEdit, linkOf, peopleOf, setRaceStage, tally, times, type RaceStage } from '../support/race-stage'

let stage: RaceStage
let firm: Firm
beforeAll(async () => {
  stage = await setRaceStage()
})
afterAll(() => stage?.strike())
beforeEach(async () => {
  firm = await stage.arrange.aFirm()
})

const terms = { reference: 'CO-7', amount: '12600.50', currency: 'EUR', ifDeclined: 'It stays as it is' }

const offerOn = (owner: DataClient, flagId: string, amendment: Amendment) =>
  resolveFlag(owner, flagId, { round: 1, resolution: 'change_order', words: 'At a price', amendment, terms })

/** A flag of the approver's that an offer answers. */
async function anOffer() {
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const owner = await stage.as(firm.sales)
  const link = linkOf(kickoff, peopleOf(kickoff).approver)
  const raised = await raiseFlag(stage.backend, link, aFlagOn(kickoff))
  const flagId = raised.ok ? raised.value.flagId : ''
  await offerOn(owner, flagId, anEdit('Month-end in six days'))
  const [order] = await stage.sql`select id from change_orders where flag_id = ${flagId}`
  return { kickoff, owner, link, flagId, orderId: String(order?.id) }
}

const decide = (link: Link, changeOrderId: string, accepted = true) =>
  decideChangeOrder(stage.backend, link, { changeOrderId, accepted, typedName: 'Dr. Hannelore Müßig', words: '' })

/** What became of the offers, and how many versions there are. */
async function fateOf(kickoff: SentKickoff) {
  const orders = await stage.sql`select coalesce(decision, ended_by, 'open') as fate from change_orders where kickoff_id = ${kickoff.id} order by offered_at`
  expect(await stage.sql`select * from private.broken_events()`).toHaveLength(0)
  return { fates: orders.map(({ fate }) => String(fate)), versions: await stage.count('versions', kickoff) }
}

test('an approver who accepts a change order twenty times at once has accepted once, and confirmed nothing', async () => {
  const { kickoff, link, orderId } = await anOffer()
  const decided = await times(20, () => decide(link, orderId))
  expect(tally(decided)).toEqual({ done: 1, change_order_decided: 19 })
  expectBuyersSentences(decided)
  expect(await fateOf(kickoff)).toEqual({ fates: ['accepted'], versions: 2 })
  expect(await stage.count('confirmations', kickoff)).toBe(0)
  const [told] = await stage.sql`select count(*)::int as n from private.outbox where kickoff_id = ${kickoff.id} and kind = 'change_order_decided'`
  expect(told).toEqual({ n: 2 })
})

test('an offer that is accepted and declined at once is one of both', async () => {
  const { kickoff, link, orderId } = await anOffer()
  const decided = await times(10, (index) => decide(link, orderId, index % 2 === 0))
  expect(tally(decided)).toEqual({ done: 1, change_order_decided: 9 })
  const accepted = decided.findIndex(({ ok }) => ok) % 2 === 0
  expect(await fateOf(kickoff)).toEqual({ fates: [accepted ? 'accepted' : 'declined'], versions: accepted ? 2 : 1 })
})

test('an offer that is accepted while its flag is withdrawn or reopened is accepted, or void', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { kickoff, link, flagId, orderId } = await anOffer()
    const takingBack = () =>
      round % 2 ? withdrawFlag(stage.backend, link, flagId) : settleFlag(stage.backend, link, { flagId, round: 1, accepted: false, words: 'Too dear' })
    const [first, second] = round < 3 ? [decide(link, orderId), takingBack()] : [takingBack(), decide(link, orderId)]
    const both = await Promise.all<Result<unknown>>([first, second])
    expectBuyersSentences(both)
    const fate = await fateOf(kickoff)
    const isAccepted = fate.fates[0] === 'accepted'
    expect(tally(both)).toEqual(isAccepted ? { done: 1, flag_settled: 1 } : { done: 1, change_order_stale: 1 })
    expect(fate.versions).toBe(isAccepted ? 2 : 1)
    if (!isAccepted) expect(fate.fates).toEqual([round % 2 ? 'withdrawn' : 'reopened'])
  }
})

test('an offer about a line that is amended at the same moment is accepted before that, or void', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { kickoff, owner, link, orderId } = await anOffer()
    const other = await raiseFlag(stage.backend, linkOf(kickoff, peopleOf(kickoff).reviewer), aFlagOn(kickoff))
    const amending = () =>
      resolveFlag(owner, other.ok ? other.value.flagId : '', { round: 1, resolution: 'amended', words: 'So it is', amendment: anEdit('Month-end in nine days') })
    const [first, second] = round % 2 ? [amending(), decide(link, orderId)] : [decide(link, orderId), amending()]
    const both = await Promise.all<Result<unknown>>([first, second])
    expectBuyersSentences(both)
    const fate = await fateOf(kickoff)
    const isAccepted = fate.fates[0] === 'accepted'
    expect(tally(both)).toEqual(isAccepted ? { done: 2 } : { done: 1, change_order_stale: 1 })
    expect(fate).toEqual({ fates: [isAccepted ? 'accepted' : 'line_changed'], versions: isAccepted ? 3 : 2 })
  }
})

test('of two owners who answer one flag with two offers at once, one is told that the other was first', async () => {
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const raised = await raiseFlag(stage.backend, linkOf(kickoff, peopleOf(kickoff).approver), aFlagOn(kickoff))
  const flagId = raised.ok ? raised.value.flagId : ''
  const owners = [await stage.as(firm.sales), await stage.as(firm.delivery)]
  const offered = await Promise.all(owners.map((owner, index) => offerOn(owner, flagId, anEdit(`Month-end in ${index + 6} days`))))
  expect(tally(offered)).toEqual({ done: 1, flag_already_resolved: 1 })
  expect(await fateOf(kickoff)).toEqual({ fates: ['open'], versions: 1 })
})

test('of two owners who do at the firm’s cost what a flag asks for, one has promised it', async () => {
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const raised = await raiseFlag(stage.backend, linkOf(kickoff, peopleOf(kickoff).approver), aFlagOn(kickoff))
  const owners = [await stage.as(firm.sales), await stage.as(firm.delivery)]
  const honouring = { round: 1, resolution: 'honoured' as const, words: 'We do this', amendment: anEdit('Month-end in four days'), terms: { hours: '12' } }
  const honoured = await Promise.all(owners.map((owner) => resolveFlag(owner, raised.ok ? raised.value.flagId : '', honouring)))
  expect(tally(honoured)).toEqual({ done: 1, flag_already_resolved: 1 })
  expect([await stage.count('promises', kickoff), await stage.count('versions', kickoff)]).toEqual([1, 2])
})

test('a buyer who confirms while a change order is accepted confirms the old line or the new one, never unseen', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { kickoff, link, orderId } = await anOffer()
    const confirming = () => confirmVersion(stage.backend, link, { version: 1, typedName: 'Dr. Hannelore Müßig', codeProof: null })
    const [first, second] = round % 2 ? [confirming(), decide(link, orderId)] : [decide(link, orderId), confirming()]
    const both = await Promise.all<Result<unknown>>([first, second])
    expectBuyersSentences(both)
    expect([{ done: 2 }, { done: 1, version_superseded: 1 }]).toContainEqual(tally(both))
    const unseen = await stage.sql`
      select from confirmed_items i join confirmations g on g.id = i.confirmation_id join versions v on v.id = g.version_id
      where g.kickoff_id = ${kickoff.id}
        and not exists (select from private.content_items(v.content) c where c.item_id = i.item_id and c.item ->> 'hash' = i.item_hash)`
    expect(unseen).toHaveLength(0)
    expect((await fateOf(kickoff)).fates).toEqual(['accepted'])
  }
})

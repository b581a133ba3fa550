import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmVersion, decideChangeOrder, raiseFlag, readBuyerPage, settleFlag } from '~/data/buyer'
import { resolveFlag } from '~/data/flag-commands'
import { readFlag, readKickoff } from '~/data/workspace'
import type { ChangeOrderTerms } from '~/domain/change-order'
import { dealSchema, type Deal } from '~/domain/deal'
import type { Amendment, Resolution } from '~/domain/flag'
import { itemSchema, type Item } from '~/domain/item'
import type { Result } from '~/domain/refusal'
import type { BuyersPerson, Firm, SentKickoff } from '../support/arrange'
import { dealPackets, demoItemId, discrepanciesOf, type DealPacket } from '../support/deals'
import { linkOf, setRaceStage, type RaceStage } from '../support/race-stage'

type Found = ReturnType<typeof discrepanciesOf>[number]

let stage: RaceStage
beforeAll(async () => {
  stage = await setRaceStage({ demo: true })
})
afterAll(() => stage?.strike())

const got = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.detail)}`)
  return result.value
}

/** The deal as the demo has it, lines that the buyer reads and internal ones, before anybody found what is off. */
async function demoHandoff(number: number): Promise<{ deal: Deal; items: Item[] }> {
  const [row] = await stage.sql`
    select private.deal_json(k) as deal, private.items_json(k.id) as items
    from kickoffs k join items i on i.kickoff_id = k.id
    where i.id = ${demoItemId(number, 101)} order by k.created_at limit 1`
  return { deal: dealSchema.parse(row?.deal), items: itemSchema.array().parse(row?.items) }
}

/** The signed text as it was before the demo's people changed it: a kickoff of the test's own, sent to the same people. */
async function sentAnew(firm: Firm, packet: DealPacket): Promise<SentKickoff> {
  const { deal, items } = await demoHandoff(packet.number)
  const owners = { salesOwnerId: firm.sales.id, deliveryOwnerId: firm.delivery.id }
  return stage.arrange.aSentKickoff(firm, { deal: { ...deal, ...owners }, items })
}

const page = async (kickoff: SentKickoff, person: BuyersPerson) => got(await readBuyerPage(stage.backend, linkOf(kickoff, person)))

async function raise(kickoff: SentKickoff, person: BuyersPerson, found: Found): Promise<string> {
  const { version } = await page(kickoff, person)
  const { section, itemId, kind, whatTheBuyerBelieves: words } = found
  const flag = { version: version.number, section, itemId, kind, words, beforeStart: false, idempotencyKey: randomUUID() }
  return got(await raiseFlag(stage.backend, linkOf(kickoff, person), flag)).flagId
}

function amendmentFor(kickoff: SentKickoff, { itemId, item, whatTheBuyerBelieves }: Found): Amendment {
  const line = kickoff.items.find(({ id }) => id === itemId)
  const { detail = '', boundary = null, dueOn = null, side = null, amount = null } = line ?? {}
  return { change: line ? 'edit' : 'add', text: `${item}: ${whatTheBuyerBelieves}`, detail, boundary, dueOn, side, amount }
}

const terms: ChangeOrderTerms = { reference: 'CO-1', amount: '4200.00', currency: 'EUR', ifDeclined: 'It stays as it is signed.' }
const RESOLUTIONS: Record<Found['goodResolution'], Resolution> = { amend: 'amended', clarify: 'clarified', 'change order': 'change_order' }

/** The owner whom the flag reached answers as a good owner would; the buyer accepts. */
async function resolve(kickoff: SentKickoff, firm: Firm, flagId: string, found: Found, [flagger, approver]: readonly [BuyersPerson, BuyersPerson]) {
  const resolution = RESOLUTIONS[found.goodResolution]
  const answer = {
    round: 1,
    resolution,
    words: `Signed is: ${found.whatTheSummarySays}`,
    amendment: resolution === 'clarified' ? null : amendmentFor(kickoff, found),
    terms: resolution === 'change_order' ? terms : null,
  }
  got(await resolveFlag(await stage.as(firm[found.ownerShouldBe]), flagId, answer))
  if (resolution !== 'change_order') {
    got(await settleFlag(stage.backend, linkOf(kickoff, flagger), { flagId, round: 1, accepted: true, words: '' }))
    return
  }
  const offer = (await page(kickoff, approver)).changeOrders.find((order) => order.flagId === flagId)
  const decision = { changeOrderId: offer?.id ?? '', accepted: true, typedName: approver.name, words: '' }
  got(await decideChangeOrder(stage.backend, linkOf(kickoff, approver), decision))
}

/** Somebody who is asked for this part on the buyer's side. */
async function approverOf(kickoff: SentKickoff, section: Found['section']): Promise<BuyersPerson> {
  const asked = await stage.sql`select id from recipients r where kickoff_id = ${kickoff.id} and private.may_decide(r, ${section})`
  const approver = kickoff.buyers.find(({ id }) => asked.some((row) => row.id === id))
  if (!approver) throw new Error(`nobody approves ${section}`)
  return approver
}

test.each(dealPackets())('$folder: what the buyer finds off reaches its owner, ends as it should, and all of it can be confirmed', async (packet) => {
  const firm = await stage.arrange.aFirm()
  const kickoff = await sentAnew(firm, packet)
  const sales = await stage.as(firm.sales)
  for (const found of discrepanciesOf(packet)) {
    const approver = await approverOf(kickoff, found.section)
    const flagger = kickoff.buyers.find(({ id }) => id !== approver.id) ?? approver
    const flagId = await raise(kickoff, flagger, found)
    expect(got(await readFlag(sales, flagId)).flag, found.item).toMatchObject({
      ownerRole: found.ownerShouldBe,
      ownerId: firm[found.ownerShouldBe].id,
      kind: found.kind,
    })
    await resolve(kickoff, firm, flagId, found, [flagger, approver])
    const ended = got(await readFlag(sales, flagId))
    expect(ended.flag, found.item).toMatchObject({ resolution: RESOLUTIONS[found.goodResolution], acceptedAt: expect.any(String) })
  }
  const approvers = (await stage.sql`select id from recipients where kickoff_id = ${kickoff.id} and role = 'approver'`).map(({ id }) => id)
  for (const person of kickoff.buyers.filter(({ id }) => approvers.includes(id))) {
    const { version } = await page(kickoff, person)
    got(await confirmVersion(stage.backend, linkOf(kickoff, person), { version: version.number, typedName: person.name, codeProof: null }))
  }
  expect(got(await readKickoff(sales, kickoff.id)).kickoff).toMatchObject({ waiting: 'confirmed', openFlags: 0, answeredFlags: 0 })
  for (const person of kickoff.buyers) {
    const seen = JSON.stringify(await page(kickoff, person))
    for (const words of packet.expected.mustNeverReachClient) expect(seen).not.toContain(words)
  }
})

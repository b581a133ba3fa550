import { afterAll, beforeAll, expect, it } from 'vitest'
import { deliverMail, type Deliverer } from '~/email/deliver-mail'
import type { Outbox } from '~/email/outbox-port'
import type { Transport } from '~/email/transport'
import { setDeliveryStage, type DeliveryStage } from '../support/delivery-stage'
import { fails, takesIt, type Reaction } from '../support/resend-catcher'

let stage: DeliveryStage
beforeAll(async () => {
  stage = await setDeliveryStage()
})
afterAll(() => stage?.strike())

class Killed extends Error {}

/** Where a worker can die with a mail in hand, in the order of its work. */
const STEPS = ['claimed', 'noting', 'noted', 'sending', 'sent', 'settled'] as const
type Step = (typeof STEPS)[number]

/** What the provider does, by chance of the mail and the try: mostly takes it, sometimes in the worst way. */
const REACTIONS: Reaction[] = [
  takesIt,
  takesIt,
  takesIt,
  { takes: true, answers: 'hangs up' },
  { takes: false, answers: 'hangs up' },
  { takes: true, answers: { status: 500, name: 'application_error' } },
  fails(503, 'internal_server_error'),
  fails(429, 'rate_limit_exceeded', { 'retry-after': '1' }),
  fails(409, 'concurrent_idempotent_requests'),
]

/** Deaths to come: the first tries of each mail end at the steps named for it, as if by kill -9. */
function planDeaths(ids: string[]) {
  const plan = new Map(ids.map((id, index): [string, Step[]] => [id, deathsOf(index)]))
  let deaths = 0
  return {
    count: () => deaths,
    dieAt(step: Step, id: string) {
      const [next] = plan.get(id) ?? []
      if (next !== step) return
      plan.get(id)?.shift()
      deaths++
      throw new Killed(`${id} at ${step}`)
    },
  }
}

/** Two workers die with each mail in hand, at every pair of steps alike. */
function deathsOf(index: number): Step[] {
  const step = (number: number) => STEPS[number % STEPS.length] ?? 'claimed'
  return [step(index), step(Math.floor(index / STEPS.length))]
}

type Deaths = ReturnType<typeof planDeaths>

function mortalOutbox(outbox: Outbox, deaths: Deaths): Outbox {
  return {
    ...outbox,
    async claimNext() {
      const claim = await outbox.claimNext()
      if (claim) deaths.dieAt('claimed', claim.mail.id)
      return claim
    },
    async noteTry(lease, hash) {
      deaths.dieAt('noting', lease.id)
      const held = await outbox.noteTry(lease, hash)
      deaths.dieAt('noted', lease.id)
      return held
    },
    async settle(lease, outcome) {
      deaths.dieAt('sent', lease.id)
      const held = await outbox.settle(lease, outcome)
      deaths.dieAt('settled', lease.id)
      return held
    },
  }
}

/** A worker that dies while sending leaves the request under way, and nobody to read the answer. */
const mortalTransport = (transport: Transport, deaths: Deaths): Transport => ({
  ...transport,
  async send(mail) {
    const answer = transport.send(mail)
    deaths.dieAt('sending', mail.id)
    return answer
  },
})

/** One worker after the other: who dies is followed by the next, until nothing is due. */
async function workAndDie(deliverer: Deliverer): Promise<void> {
  for (;;) {
    try {
      const claim = await deliverer.outbox.claimNext()
      if (!claim) return
      await deliverMail(claim, deliverer)
    } catch (error) {
      if (!(error instanceof Killed)) throw error
    }
  }
}

const isWaiting = async () => (await stage.sql`select 1 from private.outbox where sent_at is null and parked_at is null limit 1`).length > 0

it('every mail is taken by the provider once, whenever delivery is killed and whatever the provider answers', async () => {
  const firm = await stage.arrange.aFirm()
  await stage.clearOutbox()
  const ids = await stage.queueMails(firm, 520)
  const deaths = planDeaths(ids)
  const tries = new Map<string, number>()
  stage.resend.reactWith((key) => {
    const attempt = (tries.get(key) ?? 0) + 1
    tries.set(key, attempt)
    return REACTIONS[(ids.indexOf(key) + attempt * 7) % REACTIONS.length] ?? takesIt
  })
  const { transport } = stage.deliverer()
  const mortal = stage.deliverer({ outbox: mortalOutbox(stage.outboxBesideTheWire, deaths), transport: mortalTransport(transport, deaths) })
  while (await isWaiting()) {
    await Promise.all([workAndDie(mortal), workAndDie(mortal), workAndDie(mortal), workAndDie(mortal)])
    await stage.timePasses()
  }
  expect(deaths.count()).toBeGreaterThanOrEqual(1_000)
  expect(stage.resend.accepted.map((mail) => mail.key).sort()).toEqual([...ids].sort())
  expect(stage.resend.clashes()).toBe(0)
  const [parked] = await stage.sql`select count(*)::int as n from private.outbox where parked_at is not null`
  expect(parked?.n).toBe(0)
}, 180_000)

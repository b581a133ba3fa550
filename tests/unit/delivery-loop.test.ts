import { describe, expect, it, vi } from 'vitest'
import { BackendAway } from '~/data/call'
import type { Claim, MailOutcome } from '~/data/outbox'
import { runDelivery } from '~/email/delivery'
import type { Outbox } from '~/email/outbox-port'
import type { SendAnswer, Transport } from '~/email/transport'
import { sampleMail } from '../support/sample-mail'

const anId = (number: number) => `018f2b1e-0000-4000-8000-${String(number).padStart(12, '0')}`

const claimOf = (number: number): Claim => ({
  isReadable: true,
  mail: {
    id: anId(number),
    lease: anId(900 + number),
    attempt: 1,
    to: `person${number}@secret-address.example`,
    recipientId: anId(500),
    generation: 1,
    payloadHash: null,
    firstTriedAt: null,
    ...sampleMail('kickoff_sent'),
  },
})

/** An outbox in memory with some mails in it; what was settled stands in `settled`. */
function anOutbox(count: number) {
  const waiting = Array.from({ length: count }, (_, index) => claimOf(index))
  const settled: { id: string; outcome: MailOutcome }[] = []
  const outbox: Outbox = {
    claimNext: () => Promise.resolve(waiting.shift() ?? null),
    registerLink: () => Promise.resolve(true),
    registerCode: () => Promise.resolve(true),
    registerReply: () => Promise.resolve(true),
    noteTry: () => Promise.resolve(true),
    settle({ id }, outcome) {
      settled.push({ id, outcome })
      return Promise.resolve(true)
    },
  }
  return { outbox, settled, waiting }
}

const answering = (answer: SendAnswer, perSecond: number | null = null): Transport => ({ perSecond, send: () => Promise.resolve(answer) })
const accepting = answering({ kind: 'accepted', providerId: 'p' })

function run(outbox: Outbox, transport: Transport) {
  const lines: string[] = []
  const delivery = runDelivery({
    outbox,
    transport,
    publicUrl: 'https://kickoff.example',
    linkKey: 'a key of at least thirty-two characters',
    sender: 'kickoff@mail.example',
    inboundDomain: null,
    now: Date.now,
    chance: () => 0,
    report: (line) => lines.push(line),
  })
  return { ...delivery, lines }
}

/** A promise that the test fulfils when it is time. */
function later<Value>() {
  let resolve: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((fulfil) => {
    resolve = fulfil
  })
  return { promise, resolve }
}

describe('a running delivery', () => {
  it('empties the outbox and then stops when asked', async () => {
    const { outbox, settled } = anOutbox(5)
    const delivery = run(outbox, accepting)
    await vi.waitFor(() => expect(settled).toHaveLength(5))
    await delivery.stop()
    expect(delivery.lines).toEqual([])
  })

  it('settles the mail in flight before it is stopped, and begins no other', async () => {
    const { outbox, settled, waiting } = anOutbox(2)
    const inFlight = later<null>()
    const answered = later<SendAnswer>()
    const delivery = run(outbox, {
      perSecond: null,
      send() {
        inFlight.resolve(null)
        return answered.promise
      },
    })
    await inFlight.promise
    const stopped = delivery.stop()
    expect(settled).toEqual([])
    answered.resolve({ kind: 'accepted', providerId: 'p' })
    await stopped
    expect(settled).toHaveLength(1)
    expect(waiting).toHaveLength(1)
  })

  it('looks again at once when it is nudged', async () => {
    const { outbox, settled, waiting } = anOutbox(0)
    const looked = vi.spyOn(outbox, 'claimNext')
    const delivery = run(outbox, accepting)
    await vi.waitFor(() => expect(looked).toHaveBeenCalledTimes(1))
    waiting.push(claimOf(1))
    delivery.nudge()
    await vi.waitFor(() => expect(settled).toHaveLength(1), { timeout: 500, interval: 10 })
    await delivery.stop()
  })

  it('keeps the pace', async () => {
    const { outbox, settled } = anOutbox(4)
    const began = Date.now()
    const delivery = run(outbox, answering({ kind: 'accepted', providerId: 'p' }, 20))
    await vi.waitFor(() => expect(settled).toHaveLength(4))
    expect(Date.now() - began).toBeGreaterThanOrEqual(145)
    await delivery.stop()
  })

  it('sends nothing while the provider asks for a pause, and stops in the middle of it when asked', async () => {
    const { outbox, settled, waiting } = anOutbox(2)
    const delivery = run(outbox, answering({ kind: 'held_back', afterSeconds: 600, pauseSeconds: 600, reason: 'provider_busy' }))
    await vi.waitFor(() => expect(settled).toHaveLength(1))
    delivery.nudge()
    await delivery.stop()
    expect(waiting).toHaveLength(1)
  })

  it('outlives a database that is away, says so once, and goes on when it is back', async () => {
    vi.useFakeTimers()
    const { outbox, settled } = anOutbox(1)
    let isAway = true
    const claimNext = outbox.claimNext.bind(outbox)
    outbox.claimNext = () => (isAway ? Promise.reject(new BackendAway('claim_mail: no answer')) : claimNext())
    const delivery = run(outbox, accepting)
    await vi.advanceTimersByTimeAsync(60_000)
    isAway = false
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    expect(settled).toHaveLength(1)
    expect(delivery.lines).toEqual(['mail: the outbox cannot be worked on (BackendAway); trying again every few seconds'])
    await delivery.stop()
  })

  it('says in the log what went other than planned, but no address, subject, link or code', async () => {
    const { outbox, settled } = anOutbox(2)
    const delivery = run(outbox, answering({ kind: 'refused', reason: 'mail_refused' }))
    await vi.waitFor(() => expect(settled).toHaveLength(2))
    await delivery.stop()
    expect(delivery.lines).toEqual([
      `mail ${anId(0)} (kickoff_sent): parked, mail_refused`,
      `mail ${anId(1)} (kickoff_sent): parked, mail_refused`,
    ])
  })
})

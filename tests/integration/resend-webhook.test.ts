import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverMail } from '~/email/deliver-mail'
import type { SentKickoff } from '../support/arrange'
import { setDeliveryStage, type DeliveryStage } from '../support/delivery-stage'
import { peopleOf } from '../support/race-stage'
import { openWebhookDoor, type WebhookDoor } from '../support/webhook-stage'

let stage: DeliveryStage
let door: WebhookDoor
beforeAll(async () => {
  stage = await setDeliveryStage()
  door = await openWebhookDoor(stage)
})
afterAll(async () => {
  await door?.close()
  await stage?.strike()
})

async function deliverAll() {
  const by = stage.deliverer()
  for (let claim = await by.outbox.claimNext(); claim; claim = await by.outbox.claimNext()) await deliverMail(claim, by)
}

/** A kickoff whose first mails have left, and what the provider calls the approver's. */
async function aMailedKickoff() {
  await stage.clearOutbox()
  const firm = await stage.arrange.aFirm()
  const kickoff = await stage.arrange.aSentKickoff(firm)
  await deliverAll()
  const { approver } = peopleOf(kickoff)
  return { firm, kickoff, approver, mailId: await mailTo(kickoff, approver.email) }
}

async function mailTo(kickoff: SentKickoff, address: string): Promise<string> {
  const [row] = await stage.sql`select provider_id from private.outbox where kickoff_id = ${kickoff.id} and to_address = ${address} order by queued_at desc limit 1`
  return String(row?.provider_id)
}

const rowOf = async (mailId: string) => (await stage.sql`select * from private.outbox where provider_id = ${mailId}`)[0] ?? {}
const deaths = async (organizationId: string) => await stage.sql`select * from private.dead_addresses where organization_id = ${organizationId}`
const bounce = { bounce: { type: 'Permanent', subType: 'NoEmail', message: 'secret-address@buyer.example does not exist' } }

describe('news from the mail provider', () => {
  it('is believed for its signature, and nothing else is', async () => {
    const { firm, mailId } = await aMailedKickoff()
    const at = new Date()
    const body = JSON.stringify({ type: 'email.bounced', created_at: at.toISOString(), data: { email_id: mailId, ...bounce } })
    const other = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
    expect(await door.send(body, { secret: other })).toBe(400)
    expect(await door.send(body, { signature: '' })).toBe(400)
    expect(await door.send(body.replace('Permanent', 'permanent'), { id: 'msg_1', at, signature: door.sign('msg_1', at, body) })).toBe(400)
    expect(await door.send(body, { id: 'msg_2', at, signature: door.sign('msg_1', at, body) })).toBe(400)
    expect(await door.send(body, { at: new Date(Date.now() - 6 * 60_000) })).toBe(400)
    expect(await door.send(body, { at: new Date(Date.now() + 6 * 60_000) })).toBe(400)
    expect(await deaths(firm.organizationId)).toHaveLength(0)
    expect(await door.send(body, { at: new Date(Date.now() - 4 * 60_000) })).toBe(204)
    expect(await deaths(firm.organizationId)).toHaveLength(1)
  })

  it('is read up to 256 KB, and refused beyond that', async () => {
    expect(await door.send('x'.repeat(1024 * 1024))).toBe(413)
    expect(await door.send(JSON.stringify({ type: 'x', created_at: new Date().toISOString(), data: 'y'.repeat(200_000) }))).toBe(204)
  })

  it('of a kind that nobody knows is taken and left at that; what cannot be read is said so', async () => {
    expect(await door.tell('email.opened', 'a')).toBe(204)
    expect(await door.tell('domain.created', 'a')).toBe(204)
    expect(await door.send('[]')).toBe(422)
    expect(await door.send('{"type": "email.bounced"')).toBe(400)
    expect(await door.tell('email.bounced', '\u0000')).toBe(422)
  })

  it('counts once under one id, whatever it says the second time', async () => {
    const { mailId } = await aMailedKickoff()
    expect(await door.tell('email.delivered', mailId, new Date(), {}, { id: 'msg_once' })).toBe(204)
    expect(await door.tell('email.bounced', mailId, new Date(), bounce, { id: 'msg_once' })).toBe(204)
    expect(await rowOf(mailId)).toMatchObject({ delivered_at: expect.any(Date), bounced_at: null })
  })

  it('of a bounce reaches the owners at once, nothing more is sent there, and another address works', async () => {
    const { firm, approver, mailId } = await aMailedKickoff()
    expect(await door.tell('email.bounced', mailId, new Date(), bounce)).toBe(204)
    expect(await rowOf(mailId)).toMatchObject({ bounce_reason: 'permanent_no_email' })
    await stage.sql`select private.request_link(${approver.email})`
    stage.resend.accepted.length = 0
    await deliverAll()
    const told = stage.resend.accepted.filter(({ subject }) => subject.startsWith('Mail came back'))
    expect(told.map(({ to }) => to).sort()).toEqual([firm.sales.email, firm.delivery.email].sort())
    expect(told[0]?.text).toContain(approver.email)
    expect(stage.resend.accepted.map(({ to }) => to)).not.toContain(approver.email)
    await stage.arrange.as(firm.sales, (sql) => sql`select public.replace_recipient(${approver.id}, ${approver.name}, ${`new-${approver.email}`})`)
    await deliverAll()
    expect(stage.resend.accepted.map(({ to }) => to)).toContain(`new-${approver.email}`)
    const [recipient] = await stage.sql`select bounced_at from public.recipients where id = ${approver.id}`
    expect(recipient?.bounced_at).toBeNull()
  })

  it('that comes before the mail is known to be sent is not lost', async () => {
    const { firm } = await aMailedKickoff()
    const [id = ''] = await stage.queueMails(firm, 1)
    const by = stage.deliverer()
    const claim = await by.outbox.claimNext()
    if (!claim) throw new Error('nothing to claim')
    expect(await door.tell('email.bounced', 'told-too-early', new Date(), bounce)).toBe(204)
    await by.outbox.settle(claim.mail, { outcome: 'sent', providerId: 'told-too-early' })
    expect(await stage.rowOf(id)).toMatchObject({ bounced_at: expect.any(Date) })
    expect(await deaths(firm.organizationId)).toHaveLength(1)
  })

  it('comes to the same in whatever order, and however often it is told', async () => {
    const { firm, mailId } = await aMailedKickoff()
    const kinds = ['sent', 'delivered', 'delayed', 'bounced', 'suppressed', 'complained', 'failed'] as const
    const piece = fc.record({ kind: fc.constantFrom(...kinds), minute: fc.nat(9), reason: fc.constantFrom('permanent', 'transient') })
    const [mail] = await stage.sql`select id from private.outbox where provider_id = ${mailId}`
    const fateOf = async (pieces: readonly { kind: string; minute: number; reason: string }[]) =>
      await stage.sql.begin(async (sql) => {
        await sql`delete from private.dead_addresses`
        await sql`update private.outbox set delivered_at = null, delayed_at = null, bounced_at = null, bounce_reason = null, complained_at = null, failed_at = null where id = ${mail?.id}`
        for (const { kind, minute, reason } of pieces) await sql`select private.apply_fate(${mail?.id}, ${kind}, timestamptz '2026-11-02 09:00+00' + ${minute} * interval '1 minute', ${reason})`
        const facts = await sql`select delivered_at, delayed_at, bounced_at, bounce_reason, complained_at, failed_at from private.outbox where id = ${mail?.id}`
        const dead = await sql`select how, reason, died_at from private.dead_addresses where organization_id = ${firm.organizationId}`
        return JSON.stringify([facts, dead])
      })
    const told = fc.array(piece, { maxLength: 6 }).chain((pieces) =>
      fc.tuple(fc.constant(pieces), fc.shuffledSubarray([...pieces, ...pieces.slice(0, 2)], { minLength: pieces.length + Math.min(2, pieces.length) })),
    )
    const comesToTheSame = fc.asyncProperty(told, async ([one, other]) => {
      expect(await fateOf(other)).toBe(await fateOf(one))
    })
    await fc.assert(comesToTheSame, { numRuns: 150 })
  })
})

it('a member reads on one page what became of each mail', async () => {
  const { firm, kickoff, approver, mailId } = await aMailedKickoff()
  await door.tell('email.delivered', mailId)
  const page = await stage.arrange.as(firm.sales, (sql) => sql`select public.mails_page(${kickoff.id}, null) as it`)
  expect(JSON.stringify(page)).toContain(approver.email)
  expect(JSON.stringify(page)).not.toMatch(/provider|payload/)
})

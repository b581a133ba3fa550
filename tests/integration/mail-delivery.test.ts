import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeDigits, codeProof } from '~/data/capability'
import { openLink, requestCode } from '~/data/buyer'
import { deliverMail, type Deliverer } from '~/email/deliver-mail'
import { localTransport } from '~/email/local-transport'
import type { Firm } from '../support/arrange'
import { setDeliveryStage, type DeliveryStage } from '../support/delivery-stage'
import { fails, takesIt } from '../support/resend-catcher'
import { sampleMail } from '../support/sample-mail'

let stage: DeliveryStage
let firm: Firm
beforeAll(async () => {
  stage = await setDeliveryStage()
  firm = await stage.arrange.aFirm()
})
afterAll(() => stage?.strike())
beforeEach(async () => {
  await stage.clearOutbox()
  stage.resend.reactWith(() => takesIt)
  stage.resend.accepted.length = 0
  stage.resend.requests.length = 0
})

/** Delivers until nothing is due. */
async function deliverAll(deliverer: Deliverer) {
  const delivered = []
  for (let claim = await deliverer.outbox.claimNext(); claim; claim = await deliverer.outbox.claimNext()) {
    delivered.push(await deliverMail(claim, deliverer))
  }
  return delivered
}

async function claimOne(deliverer: Deliverer) {
  const claim = await deliverer.outbox.claimNext()
  if (!claim) throw new Error('nothing to claim')
  return claim
}

describe('mail that the outbox holds', () => {
  it('reaches the provider once each, also with two workers at it', async () => {
    const ids = await stage.queueMails(firm, 60)
    await Promise.all([deliverAll(stage.deliverer()), deliverAll(stage.deliverer())])
    expect(stage.resend.accepted.map((mail) => mail.key).sort()).toEqual([...ids].sort())
    expect(stage.resend.requests).toHaveLength(ids.length)
    const [left] = await stage.sql`select count(*)::int as n from private.outbox where sent_at is null or provider_id is null`
    expect(left?.n).toBe(0)
  })

  it('is tried again after a refusal for now, and may read differently then, since none arrived', async () => {
    const [id = ''] = await stage.queueMails(firm, 1)
    stage.resend.reactWith(() => fails(429, 'rate_limit_exceeded', { 'retry-after': '9' }))
    await deliverAll(stage.deliverer())
    expect(await stage.rowOf(id)).toMatchObject({ reason: 'provider_busy', first_tried_at: null, payload_hash: null, sent_at: null, attempts: 1 })
    const [wait] = await stage.sql`select extract(epoch from due_at - now())::float as seconds from private.outbox where id = ${id}`
    expect(wait?.seconds).toBeGreaterThan(7)
    stage.resend.reactWith(() => takesIt)
    await stage.timePasses()
    await deliverAll(stage.deliverer({ publicUrl: 'https://moved.example' }))
    expect(stage.resend.accepted).toHaveLength(1)
  })

  it('is parked where an admin sees it when the provider refuses it for good', async () => {
    const [id = ''] = await stage.queueMails(firm, 1)
    stage.resend.reactWith(() => fails(422, 'validation_error'))
    const [delivered] = await deliverAll(stage.deliverer())
    expect(delivered?.outcome).toEqual({ outcome: 'parked', reason: 'mail_refused' })
    expect(await stage.rowOf(id)).toMatchObject({ reason: 'mail_refused', parked_at: expect.any(Date) })
  })

  it('waits for a person once an unclear try is 23 hours old', async () => {
    const [id = ''] = await stage.queueMails(firm, 1)
    stage.resend.reactWith(() => ({ takes: true, answers: { status: 500, name: 'application_error' } }))
    await deliverAll(stage.deliverer())
    expect(await stage.rowOf(id)).toMatchObject({ reason: 'no_clear_answer', first_tried_at: expect.any(Date) })
    await stage.sql`update private.outbox set first_tried_at = now() - interval '23 hours'`
    await stage.timePasses()
    await deliverAll(stage.deliverer())
    expect(await stage.rowOf(id)).toMatchObject({ reason: 'maybe_sent', parked_at: expect.any(Date) })
    expect(stage.resend.requests).toHaveLength(1)
  })

  it('is not sent in other words than those that may have arrived', async () => {
    const [id = ''] = await stage.queueMails(firm, 1)
    stage.resend.reactWith(() => ({ takes: true, answers: 'hangs up' }))
    await deliverAll(stage.deliverer())
    await stage.timePasses()
    await deliverAll(stage.deliverer({ publicUrl: 'https://moved.example' }))
    expect(await stage.rowOf(id)).toMatchObject({ reason: 'changed_since_tried', parked_at: expect.any(Date) })
    expect(stage.resend.requests).toHaveLength(1)
  })

  it('is held up by no row that makes no mail', async () => {
    const { payload } = sampleMail('flag_raised')
    const onMars = { ...payload, firm: { ...payload.firm, timeZone: 'Mars/Phobos' } }
    await stage.sql`
      insert into private.outbox (organization_id, kind, to_address, payload, due_at) values
        (${firm.organizationId}, 'kickoff_sent', 'a@firm.example', '{}', now() - interval '2 hours'),
        (${firm.organizationId}, 'no_such_kind', 'b@firm.example', 'null', now() - interval '2 hours'),
        (${firm.organizationId}, 'flag_raised', 'c@firm.example', ${stage.sql.json(onMars)}, now() - interval '2 hours')`
    await stage.queueMails(firm, 1)
    await deliverAll(stage.deliverer())
    expect(stage.resend.accepted).toHaveLength(1)
    const parked = await stage.sql`select kind, reason from private.outbox where parked_at is not null order by kind`
    expect(parked.map((row) => ({ ...row }))).toEqual([
      { kind: 'flag_raised', reason: 'cannot_be_written' },
      { kind: 'kickoff_sent', reason: 'unreadable' },
      { kind: 'no_such_kind', reason: 'unreadable' },
    ])
  })
})

describe('a worker whose lease was lost', () => {
  it('sends nothing when it wakes before its try', async () => {
    await stage.queueMails(firm, 1)
    const [slow, quick] = [stage.deliverer(), stage.deliverer()]
    const claim = await claimOne(slow)
    await stage.timePasses()
    await deliverAll(quick)
    expect(await deliverMail(claim, slow)).toMatchObject({ held: false })
    expect(stage.resend.requests).toHaveLength(1)
  })

  it('cannot overwrite the result of the worker that took over', async () => {
    const [id = ''] = await stage.queueMails(firm, 1)
    const quick = stage.deliverer()
    const slow = stage.deliverer({
      transport: {
        perSecond: null,
        async send() {
          await stage.timePasses()
          await deliverAll(quick)
          return { kind: 'refused', reason: 'mail_refused' }
        },
      },
    })
    expect(await deliverMail(await claimOne(slow), slow)).toMatchObject({ held: false })
    expect(await stage.rowOf(id)).toMatchObject({ parked_at: null, sent_at: expect.any(Date), reason: null })
  })
})

describe('a buyer\'s mail', () => {
  it('makes its link live before it leaves, and the link opens the kickoff', async () => {
    const draft = await stage.arrange.anAcceptedKickoff(firm)
    await stage.clearOutbox()
    await stage.arrange.as(firm.sales, (sql) => sql`select public.send_kickoff(${draft.id}, 1)`)
    const received: { to: string; text: string }[] = []
    const mailbox = { put: async (message: { to: string; text: string }) => void received.push(message) }
    await deliverAll(stage.deliverer({ transport: localTransport(mailbox) }))
    expect(received).toHaveLength(2)
    for (const { text } of received) {
      const secret = /\/k\/([\w-]{43})\n/.exec(text)?.[1] ?? ''
      expect(await openLink(stage.backend, secret)).toMatchObject({ ok: true, value: { kickoffId: draft.id } })
    }
    const dump = JSON.stringify(await stage.sql`select * from private.links`)
    for (const { text } of received) expect(dump).not.toContain(/\/k\/([\w-]{43})\n/.exec(text)?.[1])
  })

  it('carries a code whose proof is what the database got', async () => {
    const { id, buyers } = await stage.arrange.aSentKickoff(firm)
    const [buyer] = buyers
    if (!buyer) throw new Error('no buyer')
    await stage.clearOutbox()
    await requestCode(stage.backend, { kickoffId: id, secret: buyer.secret })
    await deliverAll(stage.deliverer())
    const [row] = await stage.sql`select id, proof from private.confirmation_codes where recipient_id = ${buyer.id}`
    const digits = codeDigits(stage.linkKey, row?.id)
    expect(stage.resend.accepted[0]?.text).toContain(`\n${digits}\n`)
    expect(row?.proof).toBe(codeProof(stage.linkKey, buyer.id, digits))
  })

  it('does not leave when its link is revoked while a worker has it in hand', async () => {
    const { buyers } = await stage.arrange.aSentKickoff(firm)
    await stage.sql`delete from private.outbox where recipient_id is null`
    const worker = stage.deliverer()
    const claim = await claimOne(worker)
    for (const { id } of buyers) await stage.arrange.as(firm.sales, (sql) => sql`select public.revoke_link(${id})`)
    expect(await deliverMail(claim, worker)).toMatchObject({ outcome: { outcome: 'parked', reason: 'link_ended' }, held: true })
    await deliverAll(worker)
    expect(stage.resend.requests).toEqual([])
  })

  it('never carries the successor\'s link to the address that was replaced', async () => {
    const draft = await stage.arrange.anAcceptedKickoff(firm)
    await stage.clearOutbox()
    await stage.arrange.as(firm.sales, (sql) => sql`select public.send_kickoff(${draft.id}, 1)`)
    const [first] = await stage.sql`select id, name, email from public.recipients where kickoff_id = ${draft.id} and role = 'approver'`
    await stage.arrange.as(firm.sales, (sql) => sql`select public.replace_recipient(${first?.id}, ${first?.name}, 'new.address@kraehwinkler.example')`)
    await deliverAll(stage.deliverer())
    expect(stage.resend.accepted.map((mail) => mail.to)).toContain('new.address@kraehwinkler.example')
    const toOldAddress = stage.resend.accepted.filter((mail) => mail.to === first?.email)
    for (const { text } of toOldAddress) {
      const secret = /\/k\/([\w-]{43})\n/.exec(text)?.[1] ?? ''
      expect(await openLink(stage.backend, secret)).toMatchObject({ ok: false })
    }
  })
})

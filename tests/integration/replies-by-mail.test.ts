import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { raiseFlag } from '~/data/buyer'
import { deliverMail } from '~/email/deliver-mail'
import { setDeliveryStage, type DeliveryStage } from '../support/delivery-stage'
import { aFlagOn, linkOf, peopleOf } from '../support/race-stage'
import type { ArrivedMail } from '../support/resend-catcher'
import { openWebhookDoor, type WebhookDoor } from '../support/webhook-stage'

const DOMAIN = 'replies.firm.example'

let stage: DeliveryStage
let door: WebhookDoor
beforeAll(async () => {
  stage = await setDeliveryStage()
  door = await openWebhookDoor(stage, DOMAIN)
})
afterAll(async () => {
  await door?.close()
  await stage?.strike()
})
beforeEach(async () => {
  await stage.clearOutbox()
  stage.resend.accepted.length = 0
})

async function deliverAll(inboundDomain: string | null = DOMAIN) {
  const by = stage.deliverer({ inboundDomain })
  for (let claim = await by.outbox.claimNext(); claim; claim = await by.outbox.claimNext()) await deliverMail(claim, by)
}

/** A flag that its owner has answered, and the mail that tells its buyer. */
async function anAnsweredFlag(inboundDomain: string | null = DOMAIN) {
  const firm = await stage.arrange.aFirm()
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const { approver } = peopleOf(kickoff)
  const raised = await raiseFlag(stage.backend, linkOf(kickoff, approver), aFlagOn(kickoff))
  if (!raised.ok) throw new Error(raised.refusal.code)
  const { flagId } = raised.value
  const [flag] = await stage.sql`select owner_id from public.flags where id = ${flagId}`
  const owner = [firm.admin, firm.sales, firm.delivery].find(({ id }) => id === flag?.owner_id) ?? firm.sales
  await stage.arrange.as(owner, (sql) => sql`select public.reply_to_flag(${flagId}, 'Who said four?')`)
  await deliverAll(inboundDomain)
  const mail = stage.resend.accepted.find(({ to, subject }) => to === approver.email && subject.includes('answered'))
  if (!mail) throw new Error('the buyer was not mailed')
  stage.resend.accepted.length = 0
  return { firm, kickoff, approver, flagId, owner, mail, replyTo: mail.reply_to ?? '' }
}

/** Somebody answers that mail, and the provider tells us. */
async function writes(to: string, mail: Partial<ArrivedMail> & { from: string }): Promise<number> {
  const mailId = stage.resend.receive({ text: 'Four, on 12 May.', message_id: `<${randomUUID()}@buyer.example>`, subject: 'Re: answered', ...mail })
  const status = await door.tell('email.received', mailId, new Date(), { from: mail.from, to: [to], subject: 'Re: answered' })
  await deliverAll()
  return status
}

const threadOf = async (flagId: string) => (await stage.sql`select author, words from public.answers where flag_id = ${flagId} order by answered_at, id`).map((row) => ({ ...row }))
const notesOn = async (flagId: string) => (await stage.sql`select from_address, words from public.notes where flag_id = ${flagId}`).map((row) => ({ ...row }))

describe('a buyer who answers a mail about their flag', () => {
  it('finds their words in the thread, without what they quoted, and its owner is mailed', async () => {
    const { approver, flagId, owner, mail, replyTo } = await anAnsweredFlag()
    expect(replyTo).toMatch(/^reply\+[0-9a-f]{40}@replies\.firm\.example$/)
    expect(replyTo.split('@')[0]?.length).toBeLessThanOrEqual(64)
    expect(mail.text).not.toContain('Nobody reads')
    const text = `Four, on 12 May.\r\nAnd the scanners.\r\n\r\nOn Mon, 23 Nov 2026 at 10:00, Firm <kickoff@mail.example> wrote:\r\n> Who said four?\r\n`
    expect(await writes(replyTo.toUpperCase(), { from: `"Doe, Jo" <${approver.email.toUpperCase()}>`, text })).toBe(204)
    expect(await threadOf(flagId)).toContainEqual({ author: approver.name, words: 'Four, on 12 May.\nAnd the scanners.' })
    expect(stage.resend.accepted.map(({ to, subject }) => ({ to, wrote: subject.includes('wrote back') }))).toEqual([{ to: owner.email, wrote: true }])
  })

  it('writes once, however often the mail is told', async () => {
    const { approver, flagId, replyTo } = await anAnsweredFlag()
    const message_id = '<one@buyer.example>'
    await writes(replyTo, { from: approver.email, message_id })
    await writes(replyTo, { from: approver.email, message_id })
    expect(await threadOf(flagId)).toHaveLength(2)
  })

  it('in a mail of HTML alone is read as well', async () => {
    const { approver, flagId, replyTo } = await anAnsweredFlag()
    await writes(replyTo, { from: approver.email, text: null, html: '<div>Four &amp; a half<script>x()</script></div>' })
    expect((await threadOf(flagId)).at(-1)?.words).toBe('Four & a half')
  })

  it('does not speak through somebody else’s address: that is a note for the owner', async () => {
    const { flagId, owner, replyTo } = await anAnsweredFlag()
    expect(await writes(replyTo, { from: 'mallory@elsewhere.example' })).toBe(204)
    expect(await threadOf(flagId)).toHaveLength(1)
    expect(await notesOn(flagId)).toEqual([{ from_address: 'mallory@elsewhere.example', words: 'Four, on 12 May.' }])
    expect(stage.resend.accepted.map(({ to }) => to)).toEqual([owner.email])
    expect(stage.resend.accepted[0]?.text).toContain('came from another address')
  })

  it('after it was settled is told so, and the owner has the words', async () => {
    const { approver, flagId, owner, replyTo } = await anAnsweredFlag()
    await stage.sql`update public.flags set withdrawn_at = now() where id = ${flagId}`
    await writes(replyTo, { from: approver.email })
    expect(await threadOf(flagId)).toHaveLength(1)
    expect(stage.resend.accepted.map(({ to }) => to).sort()).toEqual([approver.email, owner.email].sort())
    expect(stage.resend.accepted.find(({ to }) => to === approver.email)?.text).toContain('was settled already')
  })

  it('and is out of office is not taken at their program’s word', async () => {
    const { approver, flagId, replyTo } = await anAnsweredFlag()
    await writes(replyTo, { from: approver.email, headers: { 'Auto-Submitted': 'auto-replied' } })
    await writes(replyTo, { from: approver.email, subject: 'Automatische Antwort: Re' })
    expect(await threadOf(flagId)).toHaveLength(1)
    expect(await notesOn(flagId)).toEqual([])
    expect(stage.resend.accepted).toEqual([])
  })

  it('gets no answer at an address that is dead or made up', async () => {
    const { approver, flagId, replyTo } = await anAnsweredFlag()
    expect(await writes(`reply+${'0'.repeat(40)}@${DOMAIN}`, { from: approver.email })).toBe(204)
    expect(await writes(replyTo.replace(DOMAIN, 'elsewhere.example'), { from: approver.email })).toBe(204)
    await stage.sql`update public.recipients set link_revoked_at = now() where id = ${approver.id}`
    expect(await writes(replyTo, { from: approver.email })).toBe(204)
    expect(await threadOf(flagId)).toHaveLength(1)
    expect(stage.resend.accepted).toEqual([])
  })

  it('is heard later when the provider cannot hand the mail out yet', async () => {
    const { replyTo } = await anAnsweredFlag()
    expect(await door.tell('email.received', randomUUID(), new Date(), { from: 'a@b.example', to: [replyTo] })).toBe(503)
  })

  it('is told that nobody reads replies where no mail is received', async () => {
    const { mail } = await anAnsweredFlag(null)
    expect(mail.reply_to).toBeUndefined()
    expect(mail.text).toContain('Nobody reads replies')
  })
})

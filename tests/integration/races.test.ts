import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { confirmVersion, markSection, openLink, raiseFlag, readBuyerPage, requestLink, settleFlag } from '~/data/buyer'
import { anonymousClient } from '~/data/client'
import { resolveFlag } from '~/data/flag-commands'
import { replaceRecipient, revokeLink, saveHandoff, sendKickoff } from '~/data/kickoff-commands'
import { claimMail } from '~/data/outbox'
import { deactivateMember } from '~/data/settings-commands'
import { readKickoff } from '~/data/workspace'
import { aHandoff } from '../support/a-handoff'
import type { Firm } from '../support/arrange'
import { aFlagOn, anEdit, contestedLine, linkOf, peopleOf, setRaceStage, tally, times, type RaceStage } from '../support/race-stage'

let stage: RaceStage
let firm: Firm
beforeAll(async () => {
  stage = await setRaceStage()
})
afterAll(() => stage?.strike())
beforeEach(async () => {
  firm = await stage.arrange.aFirm()
})

const valueOf = async <Row>(rows: PromiseLike<readonly Row[]>) => (await rows)[0]

test('a buyer who confirms fifty times at once has confirmed once', async () => {
  const { sql, backend } = stage
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const { approver } = peopleOf(kickoff)
  const given = await times(50, () => confirmVersion(backend, linkOf(kickoff, approver), { version: 1, typedName: approver.name, codeProof: null }))
  expect(tally(given)).toEqual({ done: 1, already_confirmed: 49 })
  expect(await stage.count('confirmations', kickoff)).toBe(1)
  expect(await valueOf(sql`select count(*)::int as n from events where kickoff_id = ${kickoff.id} and kind = 'version_confirmed'`)).toEqual({ n: 1 })
  expect(await valueOf(sql`select count(*)::int as n from private.outbox where kickoff_id = ${kickoff.id} and kind = 'receipt'`)).toEqual({ n: 1 })
})

test('a buyer whose form is sent fifty times at once has one flag', async () => {
  const { sql, backend } = stage
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const { approver } = peopleOf(kickoff)
  const flag = aFlagOn(kickoff)
  const raised = await times(50, () => raiseFlag(backend, linkOf(kickoff, approver), flag))
  expect(tally(raised)).toEqual({ done: 50 })
  expect(new Set(raised.map((result) => result.ok && result.value.flagId)).size).toBe(1)
  expect(await stage.count('flags', kickoff)).toBe(1)
  expect(await valueOf(sql`select count(*)::int as n from private.outbox where kickoff_id = ${kickoff.id} and kind = 'flag_raised'`)).toEqual({ n: 1 })
})

test('a member who sends twenty times at once has sent once', async () => {
  const draft = await stage.arrange.anAcceptedKickoff(firm)
  const sales = await stage.as(firm.sales)
  expect(tally(await times(20, () => sendKickoff(sales, draft.id, 1)))).toEqual({ done: 1, already_sent: 19 })
  expect(await valueOf(stage.sql`select count(*)::int as n from private.outbox where kickoff_id = ${draft.id} and kind = 'kickoff_sent'`)).toEqual({ n: 2 })
})

test('of two owners who resolve one flag at once, one is told that the other was first', async () => {
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const { approver } = peopleOf(kickoff)
  const owners = [await stage.as(firm.sales), await stage.as(firm.delivery)]
  for (const resolution of ['clarified', 'amended'] as const) {
    const raised = await raiseFlag(stage.backend, linkOf(kickoff, approver), aFlagOn(kickoff))
    const flagId = raised.ok ? raised.value.flagId : ''
    const amendment = resolution === 'amended' ? anEdit('Month-end in six days') : null
    const resolved = await Promise.all(owners.map((owner) => resolveFlag(owner, flagId, { round: 1, resolution, words: 'So it is', amendment })))
    expect(tally(resolved)).toEqual({ done: 1, flag_already_resolved: 1 })
    const refusal = resolved.flatMap((result) => (result.ok ? [] : [result.refusal]))[0]
    expect(refusal?.detail).toMatchObject({ resolution, by: expect.stringMatching(/Suhr|Achterkamp/) })
  }
  expect(await stage.count('versions', kickoff)).toBe(2)
})

test('of two members who save the same revision at once, one is told who was first', async () => {
  const draft = await stage.arrange.aDraft(firm)
  const { deal } = aHandoff(firm)
  const writers = [await stage.as(firm.sales), await stage.as(firm.delivery)]
  const saved = await Promise.all(writers.map((writer) => saveHandoff(writer, draft.id, 1, deal, draft.items)))
  expect(tally(saved)).toEqual({ done: 1, stale_revision: 1 })
  expect(saved.flatMap((result) => (result.ok ? [] : [result.refusal]))[0]?.detail).toMatchObject({ revision: 2, by: expect.any(String) })
})

test('a buyer never flags a line that is amended at the same moment, other than as they saw it', async () => {
  const { sql, backend } = stage
  const sales = await stage.as(firm.sales)
  const answers = await times(12, async (index) => {
    const kickoff = await stage.arrange.aSentKickoff(firm)
    const { approver, reviewer } = peopleOf(kickoff)
    const first = await raiseFlag(backend, linkOf(kickoff, approver), aFlagOn(kickoff))
    const flagId = first.ok ? first.value.flagId : ''
    const amending = () => resolveFlag(sales, flagId, { round: 1, resolution: 'amended', words: 'So it is', amendment: anEdit('Month-end in six days') })
    const flagging = () => raiseFlag(backend, linkOf(kickoff, reviewer), aFlagOn(kickoff))
    const both = index % 2 ? [amending(), flagging()] : [flagging(), amending()]
    return tally(await Promise.all<Awaited<ReturnType<typeof flagging>> | Awaited<ReturnType<typeof amending>>>(both))
  })
  for (const answer of answers) expect([{ done: 2 }, { done: 1, line_changed: 1 }]).toContainEqual(answer)
  const misquoted = await sql`
    select f.id from flags f join versions v on v.kickoff_id = f.kickoff_id and v.number = f.version_number
    where f.organization_id = ${firm.organizationId}
      and not exists (select from private.content_items(v.content) c where c.item_id = f.item_id and c.item = f.line)`
  expect(misquoted).toHaveLength(0)
})

test('a flag raised while its owner is deactivated comes to somebody who is there', async () => {
  const { sql, backend } = stage
  const admin = await stage.as(firm.admin)
  const kickoffs = await times(8, () => stage.arrange.aSentKickoff(firm))
  const flagging = kickoffs.map((kickoff) => raiseFlag(backend, linkOf(kickoff, peopleOf(kickoff).approver), aFlagOn(kickoff)))
  const leaving = deactivateMember(admin, firm.sales.id)
  expect(tally(await Promise.all([...flagging, leaving]))).toEqual({ done: 9 })
  const owners = await sql`select distinct m.deactivated_at from flags f join members m on m.id = f.owner_id where f.organization_id = ${firm.organizationId}`
  expect(owners.map((row) => row.deactivated_at)).toEqual([null])
})

test('of two admins who deactivate each other at once, one stays', async () => {
  const { sql } = stage
  await sql`update members set role = 'admin' where id = ${firm.sales.id}`
  const [one, other] = [await stage.as(firm.admin), await stage.as(firm.sales)]
  const outcome = tally(await Promise.all([deactivateMember(one, firm.sales.id), deactivateMember(other, firm.admin.id)]))
  expect(outcome.done).toBe(1)
  const left = await sql`select id from members where organization_id = ${firm.organizationId} and role = 'admin' and deactivated_at is null`
  expect(left).toHaveLength(1)
})

test('a buyer whose link is revoked while they act does nothing after that', async () => {
  const { sql, backend } = stage
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const { approver, reviewer } = peopleOf(kickoff)
  const sales = await stage.as(firm.sales)
  const acts = times(20, () => raiseFlag(backend, linkOf(kickoff, approver), aFlagOn(kickoff)))
  const [revoked, raised] = await Promise.all([revokeLink(sales, approver.id), acts])
  expect(revoked.ok).toBe(true)
  expect(Object.keys(tally(raised)).filter((word) => !['done', 'link_unknown'].includes(word))).toEqual([])
  const late = await sql`
    select from events later join events revoked on revoked.kickoff_id = later.kickoff_id and later.position > revoked.position
    where revoked.kickoff_id = ${kickoff.id} and revoked.kind = 'link_revoked' and later.actor_recipient_id = ${approver.id}`
  expect(late).toHaveLength(0)
  expect((await openLink(backend, reviewer.secret)).ok).toBe(true)
})

test('workers who claim at the same moment never hold the same mail', async () => {
  const { sql, delivery } = stage
  await sql`update private.outbox set parked_at = now() where sent_at is null`
  await sql`insert into private.outbox (organization_id, kind, to_address, payload)
    select ${firm.organizationId}, 'member_invited', 'person' || n || '@firm.example',
      jsonb_build_object('firm', private.firm(${firm.organizationId}), 'memberName', 'Person', 'invitedBy', 'Ada') from generate_series(1, 40) n`
  const claimed = await times(20, () => claimMail(delivery, 3, 60))
  const ids = claimed.flatMap((result) => (result.ok ? result.value.map(({ mail }) => mail.id) : []))
  expect(new Set(ids).size).toBe(ids.length)
  const rest = await claimMail(delivery, 100, 60)
  expect(ids.length + (rest.ok ? rest.value.length : 0)).toBe(40)
})

test('nobody and delivery, calling two hundred times at once, are never taken for each other', async () => {
  // The backend says of each refused right that it was refused: here a hundred times, and rightly.
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const nobody = anonymousClient(stage.backend)
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const link = linkOf(kickoff, peopleOf(kickoff).approver)
  const codes = await times(200, async (index) => {
    const as = index % 2 ? nobody : stage.delivery
    const { error } = index % 4 < 2 ? await as.rpc('claim_mail', { max_rows: 0, lease_seconds: 1 }) : await as.rpc('open_link', { secret: link.secret })
    return error?.code ?? 'done'
  })
  // Each of the four kinds of call: delivery claims, nobody does not; nobody opens a link, delivery does not.
  expect(codes).toEqual(codes.map((_, index) => ['done', '42501', '42501', 'done'][index % 4]))
  complaints.mockRestore()
})

test('people who all act at once are answered, each with a yes or a reason', async () => {
  const { sql, backend } = stage
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const { approver, reviewer } = peopleOf(kickoff)
  const [sales, delivery] = [await stage.as(firm.sales), await stage.as(firm.delivery)]
  const flags = await times(4, () => raiseFlag(backend, linkOf(kickoff, approver), aFlagOn(kickoff)))
  const ids = flags.map((result) => (result.ok ? result.value.flagId : ''))
  const acts = await times(6, async (round) => {
    const flagId = ids[round % ids.length] ?? ''
    return Promise.all([
      confirmVersion(backend, linkOf(kickoff, approver), { version: 1, typedName: approver.name, codeProof: null }),
      raiseFlag(backend, linkOf(kickoff, reviewer), aFlagOn(kickoff)),
      markSection(backend, linkOf(kickoff, reviewer), { version: 1, section: 'risks', isRight: round % 2 === 0 }),
      resolveFlag(sales, flagId, { round: 1, resolution: 'clarified', words: 'So it is', amendment: null }),
      resolveFlag(delivery, flagId, { round: 1, resolution: 'amended', words: 'So it is', amendment: anEdit(`Month-end in ${round} days`) }),
      settleFlag(backend, linkOf(kickoff, approver), { flagId, round: 1, accepted: round % 2 === 0, words: 'Not so' }),
      replaceRecipient(sales, reviewer.id, `Reader ${round}`, `reader${round}@kraehwinkler.example`),
      requestLink(backend, approver.email),
      readBuyerPage(backend, linkOf(kickoff, approver)),
      readKickoff(sales, kickoff.id),
    ])
  })
  expect(acts.flat()).toHaveLength(60)
  expect(await sql`select * from private.broken_events()`).toHaveLength(0)
  const stock = await valueOf(sql`
    select open_flags = (select count(*) from flags f where f.kickoff_id = k.id and resolved_at is null and withdrawn_at is null) as counted
    from kickoffs k where id = ${kickoff.id}`)
  expect(stock).toEqual({ counted: true })
  expect(contestedLine(kickoff).text).toBe('Month-end in five working days')
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerFlag, confirmVersion, openLink, raiseFlag, readBuyerPage, settleFlag, withdrawFlag } from '~/data/buyer'
import { addReviewer, disputeConfirmation, handOverLink, stepAside } from '~/data/buyer-people'
import { replyToFlag, resolveFlag } from '~/data/flag-commands'
import { confirmOnBehalf, replaceRecipient } from '~/data/kickoff-commands'
import type { Result } from '~/domain/refusal'
import type { Firm, SentKickoff } from '../support/arrange'
import { expectBuyersSentences } from '../support/late-comers'
import { aFlagOn, linkOf, peopleOf, setRaceStage, tally, times, type RaceStage } from '../support/race-stage'

let stage: RaceStage
let firm: Firm
beforeAll(async () => {
  stage = await setRaceStage()
})
afterAll(() => stage?.strike())
beforeEach(async () => {
  firm = await stage.arrange.aFirm()
})

const confirm = (kickoff: SentKickoff) => {
  const { approver } = peopleOf(kickoff)
  return confirmVersion(stage.backend, linkOf(kickoff, approver), { version: 1, typedName: approver.name, codeProof: null })
}

const heirOf = (index: number) => ({ name: `Colleague ${index}`, email: `colleague${index}@kraehwinkler.example`, words: '' })

const confirmersOf = async (kickoff: SentKickoff) =>
  (await stage.sql`
    select r.name from confirmations g join recipients r on r.id = g.recipient_id where g.kickoff_id = ${kickoff.id}`).map(({ name }) => String(name))

test('a buyer whose link is moved to another address in mid-form sends it before that, or is told that the link ended', async () => {
  for (let round = 0; round < 4; round += 1) {
    const kickoff = await stage.arrange.aSentKickoff(firm)
    const { approver } = peopleOf(kickoff)
    const sales = await stage.as(firm.sales)
    const moving = () => replaceRecipient(sales, approver.id, approver.name, `new.${approver.email}`)
    const [first, second] = round % 2 ? [moving(), confirm(kickoff)] : [confirm(kickoff), moving()]
    const both = await Promise.all<Result<unknown>>([first, second])
    expect([{ done: 2 }, { done: 1, link_unknown: 1 }]).toContainEqual(tally(both))
    expect((await confirmersOf(kickoff)).length).toBe(tally(both).done === 2 ? 1 : 0)
    expect((await openLink(stage.backend, approver.secret)).ok).toBe(false)
    const [moved] = (await stage.arrange.buyersOf(kickoff.id)).filter(({ id }) => id === approver.id)
    expect(await readBuyerPage(stage.backend, { kickoffId: kickoff.id, secret: moved?.secret ?? '' })).toMatchObject({ ok: true })
  }
})

test('a reply to a flag that is closed at the same moment stands before that, or comes back with a sentence', async () => {
  const delivery = await stage.as(firm.delivery)
  for (let round = 0; round < 4; round += 1) {
    const kickoff = await stage.arrange.aSentKickoff(firm)
    const link = linkOf(kickoff, peopleOf(kickoff).approver)
    const raised = await raiseFlag(stage.backend, link, aFlagOn(kickoff))
    const flagId = raised.ok ? raised.value.flagId : ''
    await resolveFlag(delivery, flagId, { round: 1, resolution: 'clarified', words: 'So it is', amendment: null })
    const closing = () =>
      round % 2 ? withdrawFlag(stage.backend, link, flagId) : settleFlag(stage.backend, link, { flagId, round: 1, accepted: true, words: '' })
    const outcomes = await Promise.all([
      answerFlag(stage.backend, link, { flagId, words: 'One more thing' }, []), replyToFlag(delivery, flagId, 'And one from us'),
      closing(), answerFlag(stage.backend, link, { flagId, words: 'And another' }, []),
    ])
    expectBuyersSentences(outcomes)
    const { done = 0, flag_settled: late = 0 } = tally(outcomes)
    expect([done + late, outcomes[2].ok]).toEqual([4, true])
    const [flag] = await stage.sql`select coalesce(accepted_at, withdrawn_at) is not null as closed from flags where id = ${flagId}`
    expect(flag).toEqual({ closed: true })
    // The owner's answer with the resolution, and each word that was let in.
    expect(await stage.count('answers', kickoff)).toBe(done)
    const after = await stage.sql`
      select from events said join events closed on closed.kickoff_id = said.kickoff_id and said.position > closed.position
      where closed.kickoff_id = ${kickoff.id} and closed.kind in ('flag_withdrawn', 'resolution_accepted') and said.kind in ('buyer_replied', 'flag_answered')`
    expect(after).toHaveLength(0)
  }
})

test('a buyer who confirms while they hand over confirms in their own name, or not at all', async () => {
  for (let round = 0; round < 6; round += 1) {
    const kickoff = await stage.arrange.aSentKickoff(firm)
    const { approver } = peopleOf(kickoff)
    const link = linkOf(kickoff, approver)
    const [first, second] = round % 2
      ? [handOverLink(stage.backend, link, heirOf(1)), confirm(kickoff)]
      : [confirm(kickoff), handOverLink(stage.backend, link, heirOf(1))]
    const both = await Promise.all<Result<unknown>>([first, second])
    const isConfirmed = tally(both).done === 2
    expect(tally(both)).toEqual(isConfirmed ? { done: 2 } : { done: 1, link_unknown: 1 })
    expect(await confirmersOf(kickoff)).toEqual(isConfirmed ? [approver.name] : [])
    const heir = await stage.sql`select count(*)::int as n from confirmed_items i join recipients r on r.id = i.recipient_id where r.name = 'Colleague 1' and r.kickoff_id = ${kickoff.id}`
    expect(heir).toEqual([{ n: 0 }])
  }
})

test('a buyer who hands over to ten colleagues at once has one heir', async () => {
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const { approver } = peopleOf(kickoff)
  const handed = await times(10, (index) => handOverLink(stage.backend, linkOf(kickoff, approver), heirOf(index)))
  expect(tally(handed)).toEqual({ done: 1, link_unknown: 9 })
  const living = await stage.sql`select role from recipients where kickoff_id = ${kickoff.id} and replaced_at is null and item_id = (
    select item_id from recipients where id = ${approver.id})`
  expect(living).toEqual([{ role: 'approver' }])
})

test('a buyer who brings one colleague ten times at once has brought them once; ten colleagues are the most', async () => {
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const link = linkOf(kickoff, peopleOf(kickoff).approver)
  const twice = await times(10, () => addReviewer(stage.backend, link, heirOf(0)))
  expect(tally(twice)).toEqual({ done: 1, colleague_known: 9 })
  expectBuyersSentences(twice)
  const many = await times(15, (index) => addReviewer(stage.backend, linkOf(kickoff, peopleOf(kickoff).reviewer), heirOf(index + 1)))
  expect(tally(many)).toEqual({ done: 9, too_many_colleagues: 6 })
  expectBuyersSentences(many)
})

test('a confirmation that is given on the page and recorded on behalf at once is there once', async () => {
  for (let round = 0; round < 6; round += 1) {
    const kickoff = await stage.arrange.aSentKickoff(firm)
    const sales = await stage.as(firm.sales)
    const [today] = await stage.sql`select private.today(${firm.organizationId})::text as day`
    const record = { channel: 'phone' as const, givenOn: String(today?.day), evidence: 'She rang at nine' }
    const recording = () => confirmOnBehalf(sales, peopleOf(kickoff).approver.id, 1, record)
    const both = await Promise.all(round % 2 ? [recording(), confirm(kickoff), recording()] : [confirm(kickoff), recording(), confirm(kickoff)])
    expect(tally(both)).toEqual({ done: 1, already_confirmed: 2 })
    expectBuyersSentences(both)
    expect(await stage.count('confirmations', kickoff)).toBe(1)
    const twice = await stage.sql`
      select i.item_id from confirmed_items i join confirmations g on g.id = i.confirmation_id
      where g.kickoff_id = ${kickoff.id} group by i.item_id having count(*) > 1`
    expect(twice).toHaveLength(0)
  }
})

test('a buyer who objects many times at once to what was recorded has objected once, and then confirms in person', async () => {
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const { approver } = peopleOf(kickoff)
  const [today] = await stage.sql`select private.today(${firm.organizationId})::text as day`
  const recorded = await confirmOnBehalf(await stage.as(firm.sales), approver.id, 1, {
    channel: 'mail', givenOn: String(today?.day), evidence: 'She wrote on Friday',
  })
  const number = recorded.ok ? recorded.value.number : ''
  const objected = await times(10, () => disputeConfirmation(stage.backend, linkOf(kickoff, approver), number, 'I never said so'))
  expect(tally(objected)).toEqual({ done: 10 })
  expect(await stage.count('disputes', kickoff)).toBe(1)
  expect((await confirm(kickoff)).ok).toBe(true)
  expect(await stage.count('confirmations', kickoff)).toBe(2)
})

test('a buyer who steps aside while they confirm has confirmed before that, or not at all', async () => {
  const kickoff = await stage.arrange.aSentKickoff(firm)
  const link = linkOf(kickoff, peopleOf(kickoff).approver)
  const both = await Promise.all([stepAside(stage.backend, link, 'left'), confirm(kickoff), stepAside(stage.backend, link, 'left')])
  const given = await stage.count('confirmations', kickoff)
  expect(tally(both)).toEqual(given ? { done: 2, link_unknown: 1 } : { done: 1, link_unknown: 2 })
  const events = await stage.sql`select kind from events where kickoff_id = ${kickoff.id} and kind = 'recipient_stepped_aside'`
  expect(events).toHaveLength(1)
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { saveHandoff, sendKickoff } from '~/data/kickoff-commands'
import { acceptHandoff, requestReview, returnHandoff } from '~/data/review-commands'
import { readKickoff } from '~/data/workspace'
import { aHandoff } from '../support/a-handoff'
import type { Firm } from '../support/arrange'
import { setRaceStage, tally, times, type RaceStage } from '../support/race-stage'

let stage: RaceStage
let firm: Firm
beforeAll(async () => {
  stage = await setRaceStage()
})
afterAll(() => stage?.strike())
beforeEach(async () => {
  firm = await stage.arrange.aFirm()
})

const eventsOf = async (kickoffId: string, kind: string) =>
  Number((await stage.sql`select count(*) as n from events where kickoff_id = ${kickoffId} and kind = ${kind}`)[0]?.n)

const mailsOf = async (kickoffId: string, kind: string) =>
  Number((await stage.sql`select count(*) as n from private.outbox where kickoff_id = ${kickoffId} and kind = ${kind}`)[0]?.n)

test('a seller who asks for the review twenty times at once has asked once', async () => {
  const draft = await stage.arrange.aDraft(firm)
  await stage.arrange.scoreFit(firm.sales, draft.id, 'sales')
  const sales = await stage.as(firm.sales)
  expect(tally(await times(20, () => requestReview(sales, draft.id, 1)))).toEqual({ done: 1, review_already_requested: 19 })
  expect([await eventsOf(draft.id, 'review_requested'), await mailsOf(draft.id, 'review_requested')]).toEqual([1, 1])
})

test('of two people in delivery who decide at once, one way or the other, one is told that it was decided', async () => {
  const draft = await stage.arrange.aReviewedDraft(firm)
  await stage.arrange.scoreFit(firm.delivery, draft.id, 'delivery')
  const deciders = [await stage.as(firm.delivery), await stage.as(firm.admin)] as const
  const question = { section: 'promised_outcomes' as const, itemId: null, words: 'Five days from when?' }
  const decided = await Promise.all([
    acceptHandoff(deciders[0], draft.id, 1, ''),
    returnHandoff(deciders[1], draft.id, 1, [question]),
  ])
  expect(tally(decided)).toEqual({ done: 1, review_not_requested: 1 })
  expect((await eventsOf(draft.id, 'review_accepted')) + (await eventsOf(draft.id, 'review_returned'))).toBe(1)
})

test('nobody sends other words than delivery accepted, though they are rewritten at that very moment', async () => {
  for (let round = 0; round < 8; round += 1) {
    const draft = await stage.arrange.anAcceptedKickoff(firm)
    const sales = await stage.as(firm.sales)
    const { deal } = aHandoff(firm)
    const rewritten = draft.items.map((item) => (item.section === 'promised_outcomes' ? { ...item, text: 'Month-end in two working days' } : item))
    const [saved, sent] = await Promise.all([
      saveHandoff(sales, draft.id, 1, deal, rewritten, draft.items.map(({ id }) => id)),
      sendKickoff(sales, draft.id, 1),
    ])
    expect(saved).toMatchObject({ ok: true })
    const page = await readKickoff(sales, draft.id)
    const [version] = await stage.sql`select content from versions where kickoff_id = ${draft.id}`
    expect(JSON.stringify(version?.content ?? '')).not.toContain('two working days')
    expect(page).toMatchObject({ ok: true, value: { kickoff: { review: 'changed', version: sent.ok ? 1 : null } } })
    if (!sent.ok) expect(['stale_revision', 'not_accepted']).toContain(sent.refusal.code)
  }
})

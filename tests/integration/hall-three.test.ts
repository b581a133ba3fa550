import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMilestone } from '~/data/milestone-commands'
import { outlookSchema } from '~/domain/milestone'
import { aHandoff } from '../support/a-handoff'
import { aLine } from '../support/a-line'
import { dealPackets } from '../support/deals'
import { setRaceStage, type RaceStage } from '../support/race-stage'

let stage: RaceStage
beforeAll(async () => {
  stage = await setRaceStage()
})
afterAll(() => stage?.strike())

/** The day that a fact of the packet names: "… contractor completes 29 January 2027". */
function dayIn(text: string): string | null {
  const named = /\d{1,2} [A-Z][a-z]+ \d{4}/.exec(text)?.[0]
  return named ? new Date(`${named} UTC`).toISOString().slice(0, 10) : null
}

test('hall 3’s Wi-Fi, which ends after the date that needs it, is called out as soon as the Krähwinkler handoff is sent', async () => {
  const packet = dealPackets().find(({ folder }) => folder.startsWith('02-'))
  if (!packet) throw new Error('the Krähwinkler packet is gone')
  const linesOf = (section: 'delivery_dependencies' | 'first_milestone') =>
    (packet.expected.fields[section] ?? []).map(({ text }) => aLine(section, text, { dueOn: dayIn(text), side: section === 'first_milestone' ? null : 'third_party' }))
  const firm = await stage.arrange.aFirm()
  const kept = aHandoff(firm).items.filter(({ section }) => section !== 'delivery_dependencies' && section !== 'first_milestone')
  const kickoff = await stage.arrange.aSentKickoff(firm, { items: [...kept, ...linesOf('delivery_dependencies'), ...linesOf('first_milestone')] })

  const [row] = await stage.sql`
    select private.milestone_outlook(due_on, reached_on, facts, signed_on) as on_signature from milestones where kickoff_id = ${kickoff.id}`
  const outlook = outlookSchema.parse(row?.on_signature)
  expect(outlook.endsAfter.map(({ text, expectedOn }) => [text, expectedOn])).toContainEqual(['Hall 3 Wi-Fi, contractor completes 29 January 2027', '2027-01-29'])
  expect(outlook).toMatchObject({ state: 'at_risk', likelyOn: '2027-01-29' })

  const page = await readMilestone(await stage.as(firm.delivery), kickoff.id)
  const wifi = page.ok ? page.value.dependencies.find(({ text }) => text.startsWith('Hall 3 Wi-Fi')) : undefined
  expect(wifi).toMatchObject({ dueOn: '2027-01-29', endsAfter: true, pushedDays: expect.any(Number) })
})

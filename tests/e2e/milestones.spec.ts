import type { Page } from '@playwright/test'
import type { Item } from '~/domain/item'
import { aHandoff } from '../support/a-handoff'
import type { Arrange, Firm } from '../support/arrange'
import { faultsInBothThemes, faultsOn, overflowOf } from '../support/axe'
import { expect, test } from '../support/test'

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The handoff with its dates moved near today: the milestone, and the one dependency before or after it. */
const dated = (firm: Firm, milestoneOn: string | null, wifiOn: string): Item[] =>
  aHandoff(firm).items.map((item) => {
    if (item.section === 'first_milestone') return { ...item, dueOn: milestoneOn }
    return item.section === 'delivery_dependencies' ? { ...item, dueOn: wifiOn } : item
  })

async function sent(arrange: Arrange, firm: Firm, account: string, milestoneOn: string | null, wifiOn: string, confirmed = false) {
  const kickoff = await arrange.aSentKickoff(firm, {
    deal: { account, dealType: account.startsWith('Krähwinkler') ? 'new_logo' : 'pilot', closedOn: dayFromNow(-60) },
    items: dated(firm, milestoneOn, wifiOn),
  })
  const [approver] = kickoff.buyers
  if (confirmed) await arrange.sql`select private.confirm_as(${approver?.id ?? ''}, 1, ${approver?.name ?? ''})`
  return kickoff
}

const rows = (page: Page) => page.locator('[data-row]')

test('a delivery lead sees why each milestone stands as it does, and narrows the list by links that a colleague can open', async ({ page, arrange, firm, signIn }) => {
  await sent(arrange, firm, 'Krähwinkler Fördertechnik GmbH', dayFromNow(13), dayFromNow(40), true)
  await sent(arrange, firm, 'Seven Seashells', dayFromNow(30), dayFromNow(20))
  await signIn(page, firm.delivery)
  await page.goto('/inbox')
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await expect(page).toHaveURL(/\/milestones$/)
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByText(/1 of 1 dependency ends after the milestone: Wi-Fi in hall 3/)).toBeVisible()
  await expect(page.getByText(/Moves the milestone by 27 days/)).toBeVisible()
  await expect(page.getByText('The buyer has not confirmed yet.')).toBeVisible()
  await expect(page.getByText(/^signed \d+ days ago$/)).toHaveCount(2)

  const filters = page.getByRole('navigation', { name: 'Filters' })
  await filters.getByRole('link', { name: 'At risk' }).click()
  await expect(page).toHaveURL('/milestones?state=at_risk')
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('link', { name: 'Timeline' }).click()
  await expect(page).toHaveURL('/milestones?state=at_risk&view=timeline')
  await expect(page.getByRole('img', { name: /^signed .*, confirmed .*, due .*, as things stand .*, 1 dependency open$/ })).toBeVisible()
  await page.goto('/milestones')
  await page.getByRole('link', { name: 'All milestones of Seven Seashells' }).click()
  await expect(page).toHaveURL('/milestones?account=Seven+Seashells')
  await expect(rows(page)).toHaveCount(1)
  await filters.getByRole('link', { name: 'Seven Seashells' }).click()
  await expect(rows(page)).toHaveCount(2)
  await filters.getByRole('link', { name: 'Pilot' }).click()
  await expect(rows(page)).toHaveCount(1)
  await page.goto('/milestones')
  await page.getByText('By owner').click()
  await page.getByRole('link', { name: firm.admin.name }).click()
  await expect(page.getByText('No milestone matches this filter.')).toBeVisible()
  await page.getByRole('link', { name: 'Show all milestones' }).click()
  await expect(rows(page)).toHaveCount(2)
})

test('a delivery lead reads the list and the timeline on a desk, on a phone and on paper', async ({ page, arrange, firm, signIn }) => {
  test.setTimeout(120_000)
  await sent(arrange, firm, 'Krähwinkler Fördertechnik GmbH', dayFromNow(13), dayFromNow(40), true)
  await sent(arrange, firm, 'Seven Seashells', dayFromNow(30), dayFromNow(20))
  await sent(arrange, firm, 'شركة سبع قواقع للضيافة', dayFromNow(-9), dayFromNow(-20), true)
  await sent(arrange, firm, 'Battery plant', dayFromNow(45), dayFromNow(30), true)
  await sent(arrange, firm, 'Without a date', null, dayFromNow(30))
  await signIn(page, firm.delivery)
  for (const view of ['/milestones', '/milestones?view=timeline']) {
    for (const [faults, width, height] of [[faultsInBothThemes, 1280, 900], [faultsOn, 360, 700]] as const) {
      await page.setViewportSize({ width, height })
      await page.goto(view)
      await expect(rows(page)).toHaveCount(5)
      expect(await faults(page), `${view}, ${width} wide`).toEqual([])
      expect(await overflowOf(page), `${view}, ${width} wide, scrolls sideways`).toBeLessThanOrEqual(0)
    }
  }
  await expect(page.getByRole('heading', { name: 'Without a date' })).toBeVisible()
  await page.setViewportSize({ width: 1010, height: 700 })
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await expect(page.getByRole('img').first()).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Filters' })).toBeHidden()
})

test('a seller hears at once that hall 3’s Wi-Fi ends after the date that needs it', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm, { items: dated(firm, '2027-02-01', '2027-01-29') })
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  const told = page.getByText('Ends after the milestone that needs it.', { exact: true })
  await expect(told).toHaveCount(0)
  await page.getByLabel('First milestone, line 1: by').fill('2026-11-30')
  await expect(told).toBeVisible()
  await expect(page.getByText('Before it can be reached, it waits for: “Wi-Fi in hall 3”.')).toBeVisible()
  await page.getByLabel('Delivery dependencies, line 1: by').fill('2026-11-27')
  await expect(told).toHaveCount(0)
})

test('a delivery lead is told on the kickoff how its milestone stands, and that nobody works on its day', async ({ page, arrange, firm, signIn }) => {
  const kickoff = await sent(arrange, firm, 'Seven Seashells', '2027-12-25', '2027-12-01')
  await signIn(page, firm.delivery)
  await page.goto(`/kickoffs/${kickoff.id}`)
  const panel = page.getByRole('region', { name: 'How the milestone stands' })
  await expect(panel).toContainText('Waiting for the buyer')
  await expect(panel).toContainText('No working day of ours; the next one on which we work is 27 Dec 2027.')
  await expect(panel.getByRole('link', { name: 'To the milestone' })).toHaveAttribute('href', `/kickoffs/${kickoff.id}/milestone`)
  await expect(page.getByRole('navigation', { name: 'This kickoff' }).getByRole('link', { name: 'Milestone' })).toBeVisible()
  const draft = await arrange.aDraft(firm)
  await page.goto(`/kickoffs/${draft.id}`)
  await expect(page.getByRole('navigation', { name: 'This kickoff' }).getByRole('link', { name: 'Milestone' })).toHaveCount(0)
})

test('a delivery lead finds in the inbox what the buyer provided for a milestone', async ({ page, arrange, firm, signIn }) => {
  const kickoff = await sent(arrange, firm, 'Seven Seashells', dayFromNow(30), dayFromNow(20), true)
  const wifi = kickoff.items.find(({ section }) => section === 'delivery_dependencies')?.id ?? ''
  const step = { kind: 'provided', words: 'It works since Monday.', link: null, idempotencyKey: crypto.randomUUID(), attachmentIds: [] }
  await arrange.sql`select private.owe_step_as(${kickoff.buyers[0]?.id ?? ''}, ${wifi}, ${arrange.sql.json(step)})`
  await signIn(page, firm.delivery)
  await page.goto('/inbox')
  const section = page.getByRole('region', { name: /First milestones/ })
  await expect(section.getByRole('link', { name: /Provided.*1 dependency to look at.*Seven Seashells/s })).toHaveAttribute('href', `/kickoffs/${kickoff.id}/milestone`)
  await page.goto('/inbox?state=settled')
  await expect(page.getByText('First milestones wait for you too.')).toBeVisible()
})

import { faultsInBothThemes } from '../support/axe'
import { expect, test } from '../support/test'

test('an admin’s changes stand in the firm’s history, for a colleague to read and for nobody to change', async ({ page, browser, arrange, firm, signIn }) => {
  await arrange.as(firm.admin, async (sql) => {
    await sql`select public.set_hour_costs(${firm.organizationId}, ${sql.json([{ currency: 'EUR', hourCost: '95.5' }])})`
    await sql`select public.create_api_key(${firm.organizationId}, 'HubSpot', 'abcd1234', ${crypto.randomUUID().replaceAll('-', '').repeat(2)})`
  })
  await signIn(page, firm.admin)
  await page.goto('/settings')
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'History' }).click()
  const entries = page.getByRole('list', { name: 'What was changed' }).locator(':scope > li')
  await expect(entries.filter({ hasText: 'Henrike Hollenkamp made the API key “HubSpot” (kp_abcd1234_…)' })).toHaveCount(1)
  await expect(entries.filter({ hasText: 'set what an hour costs the firm' })).toContainText('EUR: €95.50 an hour')
  await expect(entries.last()).toContainText('founded')

  await page.goto('/settings')
  const zone = page.getByLabel('Time zone')
  await zone.selectOption('Asia/Tokyo')
  await page.getByRole('button', { name: 'Save the firm’s settings' }).click()
  await expect(zone).toHaveValue('Asia/Tokyo')
  const theirs = await browser.newPage()
  await signIn(theirs, firm.delivery)
  await theirs.goto('/settings/trail')
  await expect(theirs.getByRole('list', { name: 'What was changed' })).toContainText('saved the firm’s settings')
  await expect(theirs.getByText('Asia/Tokyo')).toBeVisible()
  await expect(theirs.getByRole('list', { name: 'What was changed' }).getByRole('button')).toHaveCount(0)
  expect((await theirs.request.post('/settings/trail', { form: { act: 'remove' }, headers: { origin: new URL(theirs.url()).origin } })).status()).toBeGreaterThanOrEqual(400)
})

test('a long history is turned page by page, and passes axe, light and dark', async ({ page, arrange, firm, signIn }) => {
  await arrange.as(firm.admin, async (sql) => {
    for (let time = 1; time <= 24; time++) await sql`select public.set_hour_costs(${firm.organizationId}, ${sql.json([{ currency: 'EUR', hourCost: String(time) }])})`
  })
  await signIn(page, firm.sales)
  await page.goto('/settings/trail')
  await expect(page.getByText('EUR: €24 an hour')).toBeVisible()
  await expect(page.getByText('EUR: €2 an hour')).toHaveCount(0)
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.getByRole('link', { name: 'Older' }).click()
  await expect(page.getByText('EUR: €2 an hour')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the start' }).click()
  await expect(page.getByText('EUR: €24 an hour')).toBeVisible()
})

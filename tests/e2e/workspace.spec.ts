import { expect, test } from '../support/test'

test('a stranger reads the same answer as a member, and gets nothing', async ({ page, arrange, stack }) => {
  const before = await fetch(`${stack.PUBLIC_URL}/mailbox.json`).then((response) => response.text())
  await page.goto('/sign-in')
  await page.getByLabel(/mail/i).fill('stranger@elsewhere.example')
  await page.getByRole('button', { name: /code/i }).click()
  await expect(page).toHaveURL(/sign-in\/code/)
  const users = await arrange.sql`select count(*)::int as strangers from auth.users where email = 'stranger@elsewhere.example'`
  expect(users[0]?.strangers).toBe(0)
  expect(before).not.toContain('stranger@elsewhere.example')
  expect(await fetch(`${stack.PUBLIC_URL}/mailbox.json`).then((response) => response.text())).not.toContain('stranger@elsewhere.example')
})

test('a member who is deactivated is out at the next click', async ({ page, arrange, firm, signIn }) => {
  await signIn(page, firm.delivery)
  await page.goto('/inbox')
  await expect(page.getByRole('navigation', { name: 'Workspace' })).toBeVisible()
  await arrange.as(firm.admin, (sql) => sql`select public.deactivate_member(${firm.delivery.id})`)
  await page.goto('/kickoffs')
  await expect(page.getByRole('link', { name: 'New kickoff' })).toHaveCount(0)
  await expect(page.getByText(/no longer|not a member|belong/i).first()).toBeVisible()
})

test('an admin invites a colleague, who signs in with a code', async ({ page, browser, firm, signIn, mail, code }) => {
  await signIn(page, firm.admin)
  await page.goto('/settings')
  const email = `new.${firm.organizationId.slice(0, 8)}@firm.example`
  await page.getByText('Invite somebody').click()
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Invite and mail them' }) })
  await form.getByLabel('Name').fill('Neue Kollegin')
  await form.getByLabel(/Mail/).fill(email)
  await form.getByRole('button', { name: 'Invite and mail them' }).click()
  await expect(page.getByText('Neue Kollegin').first()).toBeVisible()
  await mail(email, /Hollenkamp/)
  const theirs = await browser.newPage()
  await theirs.goto('/sign-in')
  await theirs.getByLabel(/mail/i).fill(email)
  await theirs.getByRole('button', { name: /code/i }).click()
  await theirs.getByLabel(/code/i).fill(await code(email))
  await theirs.getByRole('button', { name: /sign in/i }).click()
  await expect(theirs).toHaveURL(/inbox/)
})

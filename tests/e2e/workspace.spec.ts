import { faultsInBothThemes, faultsOn, overflowOf } from '../support/axe'
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

test('a member finds no fault in any page with axe, light and dark', async ({ page, arrange, firm, signIn, viewport }) => {
  test.setTimeout(240_000)
  const draft = await arrange.aDraft(firm)
  const sent = await arrange.aSentKickoff(firm)
  const reviewed = await arrange.aReviewedDraft(firm)
  const flag = await arrange.sql.begin(async (sql) => {
    const [raised] = await sql`select private.raise_flag_as(${sent.buyers[0]?.id ?? ''}, ${sql.json({
      version: 1, section: 'scope_boundaries', itemId: null, kind: 'missing', words: 'The scanners.', beforeStart: true, idempotencyKey: crypto.randomUUID(),
    })}) as it`
    return String(raised?.it.flagId)
  })
  await signIn(page, firm.admin)
  const pages = [
    '/inbox', '/inbox?whose=all', '/kickoffs', '/kickoffs/new', `/kickoffs/${draft.id}`, `/kickoffs/${draft.id}/edit`, `/kickoffs/${draft.id}/preview`, `/kickoffs/${sent.id}`, `/kickoffs/${sent.id}/review`, `/kickoffs/${reviewed.id}`, `/kickoffs/${reviewed.id}/review`, `/flags/${flag}`, '/settings', '/kickoffs/not-one',
    `/kickoffs/${sent.id}/compare`, `/kickoffs/${sent.id}/history`, `/kickoffs/${sent.id}/mails`, `/kickoffs/${sent.id}/promises`, '/kickoffs/start', '/kickoffs/import',
    '/settings/handover', '/settings/clocks', '/settings/keys', '/settings/trail', '/settings/calendar', '/milestones', `/kickoffs/${sent.id}/milestone`,
  ]
  for (const path of pages) {
    await page.goto(path)
    // Colours are the same on every screen.
    expect(await ((viewport?.width ?? 0) < 500 ? faultsOn(page) : faultsInBothThemes(page)), path).toEqual([])
    expect(await overflowOf(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0)
  }
})

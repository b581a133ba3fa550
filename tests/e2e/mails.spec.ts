import { randomUUID } from 'node:crypto'
import { faultsOn } from '../support/axe'
import { expect, test } from '../support/test'

test('a member sees what became of each mail, that a link went to a dead address, and the way out', async ({ page, arrange, firm, signIn }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const [approver] = kickoff.buyers
  if (!approver) throw new Error('nobody to write to')
  const sent = () => arrange.sql`select provider_id from private.outbox where to_address = ${approver.email} and sent_at is not null`
  // The demo's own mails leave first.
  await expect.poll(async () => (await sent()).length, { timeout: 40_000 }).toBeGreaterThan(0)
  await signIn(page, firm.admin)
  await page.goto(`/kickoffs/${kickoff.id}`)
  await page.getByRole('link', { name: 'Mails' }).click()
  // The address changes a moment before the page does.
  await expect(page).toHaveTitle(/^Mails/)
  const first = page.getByRole('listitem').filter({ hasText: approver.email })
  // Nobody tells the fate of a mail that never left this machine.
  await expect(first).toContainText('Sent')

  const [mail] = await sent()
  await arrange.sql`select private.note_mail_fate(${randomUUID()}, ${String(mail?.provider_id)}, 'bounced', now(), 'permanent_no_email')`
  await page.reload()
  await expect(first).toContainText('there is no such mailbox')
  expect(await faultsOn(page)).toEqual([])

  await page.goto(`/kickoffs/${kickoff.id}`)
  await expect(page.getByText('The link went to a dead address')).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Addresses that mail no longer goes to' })).toBeVisible()
  await expect(page.getByText(approver.email)).toBeVisible()

  await page.goto(`/kickoffs/${kickoff.id}`)
  const card = page.getByRole('listitem').filter({ has: page.getByText('The link went to a dead address') })
  await card.getByLabel('Mail address').fill(`new-${approver.email}`)
  await card.getByRole('button', { name: 'Replace' }).click()
  await expect(page.locator('#recipients').getByText(`new-${approver.email}`)).toBeVisible()
  await expect(page.getByText('The link went to a dead address')).toHaveCount(0)
})

test('an admin lets an address be tried again, and learns whom of the firm mail does not reach', async ({ page, arrange, firm, signIn }) => {
  await arrange.sql`
    insert into private.dead_addresses (organization_id, address, how, reason, died_at)
    values (${firm.organizationId}, ${firm.sales.email}, 'bounced', 'permanent_general', now())`
  await signIn(page, firm.admin)
  await page.goto('/inbox')
  await expect(page.getByText('Our mail no longer reaches everybody')).toBeVisible()
  await page.getByRole('link', { name: 'See why under Settings' }).click()
  await page.getByRole('button', { name: 'Try this address again' }).click()
  await expect(page.getByRole('heading', { name: 'Addresses that mail no longer goes to' })).toHaveCount(0)
})

test('nobody tells the fate of mails where no secret is set: there is no such address', async ({ request }) => {
  expect((await request.post('/webhooks/resend', { data: { type: 'email.bounced' } })).status()).toBe(404)
  expect((await request.get('/webhooks/resend')).status()).toBe(404)
})

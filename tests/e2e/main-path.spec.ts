import { linkIn } from '../support/mailbox'
import { flagLine, lineWith } from '../support/say-it-is-off'
import { expect, test } from '../support/test'
import { typeHandoff } from '../support/type-handoff'

test('a deal goes from the seller’s typing to the buyer’s confirmation, over a line that was wrong', async ({
  page,
  browser,
  arrange,
  firm,
  signIn,
  mail,
}) => {
  test.setTimeout(120_000)
  const buyerEmail = `h.muessig.${firm.organizationId.slice(0, 8)}@kraehwinkler.example`

  await test.step('the seller types the handoff, looks at it as the buyer, and sends what delivery accepted', async () => {
    await signIn(page, firm.sales)
    await page.goto('/kickoffs/new')
    await typeHandoff(page, { sales: firm.sales.name, delivery: firm.delivery.name }, buyerEmail)
    await page.getByRole('button', { name: /^Save/ }).first().click()
    await expect(page).toHaveURL(/\/kickoffs\/[0-9a-f-]{36}/)
    const kickoffId = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
    await page.goto(`/kickoffs/${kickoffId}/preview`)
    await expect(page.getByText('Three interfaces')).toBeVisible()
    await expect(page.getByText('CANARY')).toHaveCount(0)
    await arrange.turnBothKeys(firm, kickoffId)
    await page.goto(`/kickoffs/${kickoffId}`)
    await page.getByText('Send to 1 person').click()
    await page.getByRole('button', { name: 'Send it now' }).click()
    await expect(page.getByText('Version 1').first()).toBeVisible()
  })

  const buyer = await browser.newPage()
  await test.step('the buyer opens the mail’s link, flags the line and confirms the rest', async () => {
    await buyer.goto(linkIn(await mail(buyerEmail, /what you bought/)) ?? 'no link')
    await flagLine(buyer, 'Three interfaces', { kind: 'Missing', words: 'We were told four: the scanners.', beforeStart: true })
    await buyer.getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
    await buyer.getByRole('button', { name: 'Confirm all but the flagged point' }).click()
    await expect(buyer.getByRole('link', { name: /Your receipt/ })).toBeVisible()
  })

  await test.step('its owner hears of it by mail, finds it in the inbox, and answers', async () => {
    const told = await mail(firm.sales.email, /flagged/)
    expect(told.text).toContain('We were told four: the scanners.')
    await page.goto('/inbox')
    await page.getByText('We were told four: the scanners.').click()
    await page.getByText('Answer without resolving').click()
    await page.getByLabel('Your answer').fill('You are right, let me check with Björn.')
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await expect(page.getByText('let me check with Björn').first()).toBeVisible()
    await mail(buyerEmail, /answered what you flagged/)
  })

  await test.step('the owner amends the line, which publishes version 2', async () => {
    await page.getByRole('radio', { name: /^Amend/ }).check()
    await page.getByLabel('The line', { exact: true }).first().fill('Four interfaces: bank, payroll, customer EDI, scanners')
    await page.getByLabel(/What you tell/).fill('The scanners are in.')
    await page.getByRole('button', { name: /publish version 2/ }).click()
    await expect(page.getByText(/waits for|settles|Amended/).first()).toBeVisible()
  })

  await test.step('the buyer sees what changed, accepts it, and confirms just that', async () => {
    await buyer.goto(linkIn(await mail(buyerEmail, /changed what you flagged/)) ?? 'no link')
    await expect(lineWith(buyer, 'Four interfaces')).toContainText('The scanners are in.')
    await lineWith(buyer, 'Four interfaces').getByRole('radio', { name: 'Yes, settled' }).check()
    await lineWith(buyer, 'Four interfaces').getByRole('button', { name: 'Send your answer' }).click()
    await expect(buyer.getByText('You confirm one line of version 2')).toBeVisible()
    await buyer.getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
    await buyer.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(buyer.getByRole('heading', { level: 1 })).toContainText('Thank you')
  })

  await test.step('both owners hear that the kickoff is confirmed', async () => {
    await mail(firm.sales.email, /confirmed/i)
    await mail(firm.delivery.email, /confirmed/i)
    await page.goto('/kickoffs')
    await expect(page.getByText('Confirmed').first()).toBeVisible()
  })
})

import type { Locator, Page } from '@playwright/test'
import { linkIn } from '../support/mailbox'
import { flagLine, lineWith } from '../support/say-it-is-off'
import { expect, test } from '../support/test'

const section = (page: Page, id: string) => page.locator(`#${id}`)

async function addLine(within: Locator, button: RegExp): Promise<Locator> {
  await within.getByRole('button', { name: button }).click()
  return within.locator('ol > li').last()
}

async function typeHandoff(page: Page, owners: { sales: string; delivery: string }, buyerEmail: string) {
  await page.getByLabel('Account').fill('Krähwinkler Fördertechnik GmbH')
  await page.getByLabel('Deal', { exact: true }).fill('ERP introduction')
  await page.getByLabel('Amount', { exact: true }).fill('412600')
  await page.getByLabel('Currency').fill('EUR')
  await page.getByLabel('Closed on').fill('2026-07-17')
  await page.getByLabel('Sales owner').selectOption({ label: `${owners.sales}, sales` })
  await page.getByLabel('Delivery owner').selectOption({ label: `${owners.delivery}, delivery` })
  await page.getByLabel('The buyer reads').selectOption('en-GB')
  const scope = await addLine(section(page, 'scope_boundaries'), /Add a line/)
  await scope.getByLabel(/The line as the buyer/).fill('Three interfaces: bank, payroll, customer EDI')
  const problem = await addLine(section(page, 'business_problem'), /Add a line/)
  await problem.getByLabel(/What the buyer told you/).fill('Month-end takes eleven working days.')
  const context = await addLine(section(page, 'buyer_context'), /Add a line/)
  await context.getByLabel(/What delivery should know/).fill('CANARY dann bin ich weg.')
  const person = await addLine(section(page, 'key_stakeholders'), /Add a person/)
  await person.getByLabel(/: Name/).fill('Dr. Hannelore Müßig')
  await person.getByLabel(/: side/).selectOption('buyer')
  await person.getByLabel(/mail address/).fill(buyerEmail)
  await person.getByLabel(/: link/).selectOption('approver')
}

test('a deal goes from the seller’s typing to the buyer’s confirmation, over a line that was wrong', async ({
  page,
  browser,
  firm,
  signIn,
  mail,
}) => {
  test.setTimeout(120_000)
  const buyerEmail = `h.muessig.${firm.organizationId.slice(0, 8)}@kraehwinkler.example`

  await test.step('the seller types the handoff, looks at it as the buyer, and sends it', async () => {
    await signIn(page, firm.sales)
    await page.goto('/kickoffs/new')
    await typeHandoff(page, { sales: firm.sales.name, delivery: firm.delivery.name }, buyerEmail)
    await page.getByRole('button', { name: /^Save/ }).first().click()
    await expect(page).toHaveURL(/\/kickoffs\/[0-9a-f-]{36}/)
    const kickoffId = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
    await page.goto(`/kickoffs/${kickoffId}/preview`)
    await expect(page.getByText('Three interfaces')).toBeVisible()
    await expect(page.getByText('CANARY')).toHaveCount(0)
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

import type { Locator, Page } from '@playwright/test'

const section = (page: Page, id: string) => page.locator(`#${id}`)

async function addLine(within: Locator, button: RegExp): Promise<Locator> {
  await within.getByRole('button', { name: button }).click()
  return within.locator('ol > li').last()
}

/** Types a small handoff into the editor, as a seller does: one line that the buyer reads wrongly, one that they must never see, one person who confirms. */
export async function typeHandoff(page: Page, owners: { sales: string; delivery: string }, buyerEmail: string) {
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

import type { Page } from '@playwright/test'
import type { Firm } from '../support/arrange'
import { faultsOn } from '../support/axe'
import { expect, test } from '../support/test'

const saved = (page: Page) => expect(page.locator('.save-status')).toHaveText(/Saved just now(?! by)/)
const first = (page: Page, section: string) => page.locator(`#${section} [data-line="0"] textarea`).first()

async function typeDeal(page: Page, firm: Firm) {
  await page.getByLabel('Account').fill('Krähwinkler')
  await page.getByLabel('Deal', { exact: true }).fill('ERP introduction')
  await page.getByLabel('Amount', { exact: true }).fill('412600')
  await page.getByLabel('Currency').fill('EUR')
  await page.getByLabel('Sales owner').selectOption({ label: `${firm.sales.name}, sales` })
  await page.getByLabel('Delivery owner').selectOption({ label: `${firm.delivery.name}, delivery` })
}

test('a new kickoff saves itself as soon as it can be a draft, once, and under an address of its own', async ({ page, arrange, firm, signIn }) => {
  await signIn(page, firm.sales)
  await page.goto('/kickoffs/new')
  await page.getByLabel('Account').fill('Krähwinkler')
  await expect(page.locator('.save-status')).toContainText('once these are filled in')
  await typeDeal(page, firm)
  await expect(page).toHaveURL(/\/kickoffs\/[0-9a-f-]{36}\/edit/)
  await first(page, 'business_problem').fill('Month-end takes eleven working days.')
  await first(page, 'business_problem').press('Enter')
  await page.keyboard.type('The holding needs five.')
  await expect.poll(async () => (await arrange.sql`
    select i.text from public.items i where i.organization_id = ${firm.organizationId}`).map(({ text }) => String(text))).toContain('The holding needs five.')
  await saved(page)
  await page.reload()
  await expect(page.locator('#business_problem [data-line="1"] textarea').first()).toHaveValue('The holding needs five.')
  await expect(page.getByText('What you typed here last time is back')).toHaveCount(0)
  const [count] = await arrange.sql`select count(*)::int as kickoffs from public.kickoffs where organization_id = ${firm.organizationId}`
  expect(count?.kickoffs).toBe(1)
})

test('a new kickoff whose answer was lost is not made twice', async ({ page, arrange, firm, signIn }) => {
  await signIn(page, firm.sales)
  await page.goto('/kickoffs/new')
  let lost = 0
  await page.route('**/kickoffs/new.data', async (route) => {
    if (route.request().method() !== 'POST' || !route.request().postData()?.includes('412600') || lost > 0) return route.fallback()
    lost += 1
    await route.fetch()
    await route.abort('connectionreset')
  })
  await typeDeal(page, firm)
  await expect(page.locator('.save-status')).toContainText('This browser keeps it')
  await first(page, 'risks').fill('268 days sold, 400 expected')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await saved(page)
  await expect.poll(async () => (await arrange.sql`
    select i.text from public.items i where i.organization_id = ${firm.organizationId}`).map(({ text }) => String(text))).toEqual(['268 days sold, 400 expected'])
  const [count] = await arrange.sql`select count(*)::int as kickoffs from public.kickoffs where organization_id = ${firm.organizationId}`
  expect([lost, count?.kickoffs]).toEqual([1, 1])
})

test('a seller without a connection goes on typing, and it is sent when the connection is back', async ({ page, context, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await first(page, 'business_problem').fill('They close the books in eleven days.')
  await expect(page.locator('.save-status')).toContainText('we cannot be reached')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(first(page, 'business_problem')).toBeFocused()
  await context.setOffline(false)
  await saved(page)
  const [line] = await arrange.sql`select text from public.items where kickoff_id = ${draft.id} and section = 'business_problem'`
  expect(line?.text).toBe('They close the books in eleven days.')
})

test('what was typed before the tab was closed is back, and can be thrown away', async ({ page, context, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  const before = await first(page, 'business_problem').inputValue()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await first(page, 'business_problem').fill('Typed in a tunnel.')
  await expect(page.locator('.save-status')).toContainText('This browser keeps it')
  await page.goto('about:blank')
  await context.setOffline(false)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  await expect(page.getByText('What you typed here last time is back')).toBeVisible()
  await expect(first(page, 'business_problem')).toHaveValue('Typed in a tunnel.')
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await expect(first(page, 'business_problem')).toHaveValue(before)
  await page.reload()
  await expect(first(page, 'business_problem')).toHaveValue(before)
  await expect(page.getByText('What you typed here last time is back')).toHaveCount(0)
})

test('a seller whose colleague saved meanwhile reads so in the save bar, and chooses', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  await arrange.as(firm.delivery, async (sql) => {
    const [read] = await sql`select public.kickoff_draft(null, ${draft.id}) as it`
    await sql`select public.save_handoff(${draft.id}, 1, ${sql.json({ ...read?.it.deal, name: 'Björn’s name for it' })}, ${sql.json(read?.it.items)})`
  })
  await first(page, 'business_problem').fill('Mine.')
  await expect(page.locator('.save-status')).toContainText('Björn Achterkamp saved this handoff meanwhile')
  await page.getByRole('button', { name: 'See what differs' }).click()
  await page.getByRole('button', { name: 'Keep mine, save it over theirs' }).click()
  await expect(page).toHaveURL(new RegExp(`/kickoffs/${draft.id}$`))
  await page.goto(`/kickoffs/${draft.id}/edit`)
  await expect(first(page, 'business_problem')).toHaveValue('Mine.')
  await expect(page.getByText('What you typed here last time is back')).toHaveCount(0)
})

test('an internal risk is shared only by a yes to its exact words, and nobody is asked twice', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  const risk = page.locator('#risks [data-line="0"]')
  const isClient = async () => (await arrange.sql`select visibility from public.items where kickoff_id = ${draft.id} and text like 'CANARY-RISK%'`)[0]?.visibility
  await risk.locator('.sight').click()
  await expect(page.locator('.save-status')).toContainText('1 line for the buyer')
  expect(await isClient()).toBe('internal')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const question = page.getByRole('group', { name: /would see these words/ })
  await expect(question).toContainText('CANARY-RISK 268 person-days sold, 400 expected')
  expect(await faultsOn(page)).toEqual([])
  await question.getByLabel('Share these words with the buyer').check()
  await expect(question).toHaveCount(0)
  await saved(page)
  expect(await isClient()).toBe('client')
  for (const times of [1, 2]) {
    await risk.locator('.sight').click()
    await saved(page)
    await expect.poll(isClient, { message: `change ${times}` }).toBe(times === 1 ? 'internal' : 'client')
  }
  await expect(question).toHaveCount(0)
})

test('text pasted from a document becomes lines where its headings say, with and without script', async ({ page, browser, arrange, firm, signIn, stack }) => {
  const pasted = '## In scope\n- Three interfaces\n- 85 users\n\n## Out of scope\n- Archive older than two years\n\n## Fees\n- 3 % for early payment\n'
  const draft = await arrange.aDraft(firm, { items: [] })
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: stack.PUBLIC_URL, storageState: await page.context().storageState() })
  for (const each of [await plain.newPage(), page]) {
    await each.goto(`/kickoffs/${draft.id}/edit`)
    await each.waitForLoadState('networkidle')
    const scope = each.locator('#scope_boundaries')
    await scope.getByText('Paste from a document').click()
    await scope.getByLabel('Text for Scope boundaries').fill(pasted)
    await scope.getByRole('button', { name: 'Split into lines' }).click()
    await expect(each.locator('#scope_boundaries [data-line]')).toHaveCount(3)
    await expect(each.locator('#scope_boundaries [data-line="2"] select').first()).toHaveValue('excluded')
    await expect(first(each, 'pricing_exceptions')).toHaveValue('3 % for early payment')
  }
  await plain.close()
  await saved(page)
  await first(page, 'delivery_dependencies').evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Wi-Fi in hall 3\nTest data')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(page.locator('#delivery_dependencies [data-line]')).toHaveCount(2)
  await saved(page)
})

test('what a reader would miss is told as it is typed, and leads to the very field', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  const gaps = page.locator('.save-bar .gaps')
  await expect(gaps.locator('li')).not.toHaveCount(0)
  await page.locator('#first_milestone input[type="date"]').first().fill('')
  await gaps.locator('summary').click()
  const hint = gaps.getByRole('listitem').filter({ hasText: 'The milestone has no date' })
  await hint.getByRole('link').click()
  await expect(page.locator('#first_milestone input[type="date"]').first()).toBeFocused()
  await saved(page)
  await page.goto(`/kickoffs/${draft.id}`)
  const onRecord = page.locator('.gaps')
  if (!(await onRecord.getByRole('link').first().isVisible())) await onRecord.locator('summary').click()
  await onRecord.getByRole('listitem').filter({ hasText: 'The milestone has no date' }).getByRole('link').click()
  await expect(page.locator('#first_milestone input[type="date"]').first()).toBeFocused()
  await page.locator('#first_milestone input[type="date"]').first().fill('2027-02-26')
  await expect(gaps.getByText('The milestone has no date')).toHaveCount(0)
})

test('a source is kept with its line, and the buyer’s view is saved words without it', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  const line = page.locator('#business_problem [data-line="0"]')
  await line.locator('.line-source > summary').click()
  await line.getByLabel(/found in/).selectOption('call')
  await line.getByLabel(/name of the document/).fill('CANARY signature call')
  await line.locator('textarea').first().fill('Month-end takes eleven days, she said.')
  await page.getByRole('link', { name: 'View as the buyer' }).click()
  await expect(page.getByText('Month-end takes eleven days, she said.')).toBeVisible()
  expect(await page.content()).not.toContain('CANARY')
  await page.goto(`/kickoffs/${draft.id}/edit`)
  await expect(line.locator('.line-source > summary')).toContainText('Call, CANARY signature call')
})

test('a new kickoff begins with what an earlier one may lend, and a template can be kept of it', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/new?copy=${draft.id}`)
  await expect(page.locator('#scope_boundaries [data-line]')).toHaveCount(4)
  await expect(page.getByLabel('Account')).toHaveValue('')
  await expect(page.locator('#key_stakeholders')).not.toContainText('Müßig')
  expect(await page.content()).not.toContain('h.muessig')
  await page.goto(`/kickoffs/${draft.id}`)
  await page.getByText('Keep as a template').click()
  await page.getByLabel('Name of the template').fill('ERP in two phases')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('link', { name: /ERP in two phases/ }).click()
  await expect(page.locator('#scope_boundaries [data-line]')).toHaveCount(4)
})

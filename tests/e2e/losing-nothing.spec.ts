import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

const saved = (page: Page) => expect(page.locator('.save-status')).toHaveText(/Saved just now(?! by)/)
const first = (page: Page, section: string) => page.locator(`#${section} [data-line="0"] textarea`).first()

/** The first save arrives, and its answer does not. */
async function loseFirstAnswer(page: Page, kickoffId: string) {
  const answers = { lost: 0 }
  await page.route(`**/kickoffs/${kickoffId}/edit.data`, async (route) => {
    if (route.request().method() !== 'POST' || answers.lost > 0) return route.fallback()
    answers.lost += 1
    await route.fetch()
    await route.abort('connectionreset')
  })
  return answers
}

test('a draft with a line that nobody agreed to share, whose answer was lost, is no conflict with oneself', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  await page.waitForLoadState('networkidle')
  const answers = await loseFirstAnswer(page, draft.id)
  await page.locator('#risks [data-line="0"] .sight').click()
  await expect(page.locator('.save-status')).toContainText('This browser keeps it')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.locator('.save-status')).toContainText('1 line for the buyer')
  const [kept] = await arrange.sql`select revision, (select visibility from public.items where kickoff_id = k.id and text like 'CANARY-RISK%') as risk from public.kickoffs k where id = ${draft.id}`
  expect([answers.lost, kept?.revision, kept?.risk]).toEqual([1, 2, 'internal'])
  await page.getByLabel('Share these words with the buyer').check()
  const isClient = async () => (await arrange.sql`select visibility from public.items where kickoff_id = ${draft.id} and text like 'CANARY-RISK%'`)[0]?.visibility
  await expect.poll(isClient).toBe('client')
})

test('who presses Save after an answer was lost saves what they see, and meets no conflict with themselves', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  await page.waitForLoadState('networkidle')
  await loseFirstAnswer(page, draft.id)
  await first(page, 'business_problem').fill('Eleven days.')
  await expect(page.locator('.save-status')).toContainText('This browser keeps it')
  await first(page, 'business_problem').fill('Eleven working days.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/kickoffs/${draft.id}$`))
  expect((await arrange.sql`select text from public.items where kickoff_id = ${draft.id} and section = 'business_problem'`)[0]?.text).toBe('Eleven working days.')
})

test('a pasted text that was never split is not lost by Save, with and without script', async ({ page, browser, arrange, firm, signIn, stack }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: stack.PUBLIC_URL, storageState: await page.context().storageState() })
  for (const each of [await plain.newPage(), page]) {
    await each.goto(`/kickoffs/${draft.id}/edit`)
    const risks = each.locator('#risks')
    await risks.getByText('Paste from a document').click()
    const box = risks.getByLabel('Text for Risks')
    await box.fill('- The scanner vendor is new')
    await each.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(each.getByRole('alert')).toContainText('Risks, pasted text')
    await expect(box).toHaveValue('- The scanner vendor is new')
    await expect(risks.getByText('This text is not split into lines yet')).toBeVisible()
    await risks.getByRole('button', { name: 'Split into lines' }).click()
    await expect(risks.getByText('1 line added')).toBeVisible()
    await expect(risks.locator('[data-line]').last().locator('textarea').first()).toHaveValue('The scanner vendor is new')
    if (each === page) {
      await each.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(each).toHaveURL(new RegExp(`/kickoffs/${draft.id}$`))
    }
  }
  await plain.close()
  expect(await arrange.sql`select 1 from public.items where kickoff_id = ${draft.id} and text = 'The scanner vendor is new'`).toHaveLength(1)
})

test('what is typed before the page is alive, over a slow connection, stays and is saved', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  let release: () => void = () => undefined
  const isReleased = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/assets/entry.client-*.js', async (route) => {
    await isReleased
    await route.continue()
  })
  await page.goto(`/kickoffs/${draft.id}/edit`, { waitUntil: 'commit' })
  await first(page, 'business_problem').fill('Typed on a train.')
  await page.locator('#risks [data-line="0"] textarea').nth(1).fill('Says their works council')
  await page.getByLabel('Deal', { exact: true }).fill('ERP, both phases')
  release()
  await saved(page)
  await expect(first(page, 'business_problem')).toHaveValue('Typed on a train.')
  const rows = await arrange.sql`select text, detail from public.items where kickoff_id = ${draft.id} and (section = 'business_problem' or text like 'CANARY-RISK%') order by position`
  expect(rows.map(({ text, detail }) => [text, detail])).toEqual([['Typed on a train.', ''], ['CANARY-RISK 268 person-days sold, 400 expected', 'Says their works council']])
  expect((await arrange.sql`select name from public.kickoffs where id = ${draft.id}`)[0]?.name).toBe('ERP, both phases')
})

test('with the keyboard alone a line is added, moved, given its source and its reader, removed and put back', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  await page.waitForLoadState('networkidle')
  const line = (place: number) => page.getByRole('textbox', { name: new RegExp(`^Promised outcomes, line ${place}: `) }).first()
  const { keyboard } = page
  await line(1).focus()
  await keyboard.press('Enter')
  await expect(line(2)).toBeFocused()
  await keyboard.type('One place for all prices')
  await keyboard.press('Alt+ArrowUp')
  await expect(line(1)).toHaveValue('One place for all prices')
  await expect(line(1)).toBeFocused()
  await expect(page.getByText('Moved to line 1 of 2')).toBeAttached()
  await page.getByRole('button', { name: 'Promised outcomes, line 1: move down' }).focus()
  await keyboard.press('Enter')
  await expect(line(2)).toHaveValue('One place for all prices')
  await expect(line(2)).toBeFocused()
  await keyboard.press('Alt+ArrowUp')
  await expect(line(1)).toHaveValue('One place for all prices')
  await page.locator('#promised_outcomes [data-line="0"] .line-source > summary').focus()
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Promised outcomes, line 1: found in' })).toBeFocused()
  await keyboard.press('c')
  await keyboard.press('Tab')
  await keyboard.type('Kick-off call')
  const buyerSees = page.getByRole('switch', { name: 'Buyer sees Promised outcomes, line 1' })
  await buyerSees.focus()
  await keyboard.press('Enter')
  await expect(buyerSees).not.toBeChecked()
  await page.getByRole('button', { name: 'Promised outcomes, line 1: remove' }).focus()
  await keyboard.press('Enter')
  await expect(page.locator('#promised_outcomes [data-line]')).toHaveCount(1)
  await expect(line(1)).toBeFocused()
  await page.getByRole('button', { name: 'Put line 1 back' }).focus()
  await keyboard.press('Enter')
  await expect(line(1)).toHaveValue('One place for all prices')
  await expect(line(1)).toBeFocused()
  await saved(page)
  const read = async () => (await arrange.sql`
    select visibility, source_title from public.items where kickoff_id = ${draft.id} and section = 'promised_outcomes' order by position`)[0]
  await expect.poll(read).toEqual({ visibility: 'internal', source_title: 'Kick-off call' })
})

import type { Page } from '@playwright/test'
import { z } from 'zod'
import type { Firm } from '../support/arrange'
import { faultsInBothThemes, faultsOn, overflowOf } from '../support/axe'
import { dealPackets } from '../support/deals'
import { expect, test } from '../support/test'

const STAGED = /\/kickoffs\/import\/[0-9a-f-]{36}$/

async function paste(page: Page, text: string) {
  await page.goto('/kickoffs/import')
  await page.getByLabel('Paste the export').fill(text)
  await page.getByRole('button', { name: 'Look at it' }).click()
}

async function upload(page: Page, name: string, content: string) {
  await page.goto('/kickoffs/import?kind=csv')
  await page.getByLabel('Or choose a CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Look at it' }).click()
}

const importAll = (page: Page) => page.getByRole('button', { name: /^Import [\d,]+ deals?$/ }).click()

/** Answers who of the firm each owner of an export is. */
async function chooseOwners(page: Page, firm: Firm) {
  for (const [side, member] of [['Sales', firm.sales], ['Delivery', firm.delivery]] as const)
    for (const field of await page.getByLabel(new RegExp(`^${side} owner[:,]`)).all()) await field.selectOption(member.id)
}

const aList = (rows: readonly string[]) => ['Deal ID;Kunde;Titel;Betrag;Währung;Abschlussdatum;Verkäufer;Ansprechpartner;E-Mail', ...rows].join('\n')
const aRow = (firm: Firm, place: number, { amount = '1.234,50', day = '28.05.2026' } = {}) =>
  `C-${place};Firma ${place} GmbH;Projekt ${place};${amount};EUR;${day};${firm.sales.name};Frau ${place};frau.${place}@firma.example`

test('the exports of three CRMs are recognised, looked at, and imported together; again they double nothing', async ({ page, arrange, firm, signIn }) => {
  const exports = JSON.stringify(dealPackets().map(({ crm }) => crm))
  await signIn(page, firm.sales)
  await page.goto('/kickoffs')
  await page.getByRole('link', { name: 'New kickoff' }).click()
  await page.getByRole('link', { name: /CRM export/ }).click()
  await expect(page).toHaveURL(/\/kickoffs\/import$/)
  await paste(page, exports)
  await expect(page).toHaveURL(STAGED)
  await expect(page.getByText('8 deals, all new here. Nothing is saved yet.')).toBeVisible()
  await importAll(page)
  await expect(page.getByText('Choose who of your firm this is.').first()).toBeVisible()
  const count = async () => (await arrange.sql`select count(*)::int as deals from public.deals where organization_id = ${firm.organizationId}`)[0]?.deals
  expect(await count()).toBe(0)
  await chooseOwners(page, firm)
  await importAll(page)
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
  expect(await count()).toBe(8)
  await page.getByRole('link', { name: /Krähwinkler/ }).click()
  await expect(page).toHaveURL(/\/kickoffs\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Dr. Hannelore Müßig').first()).toBeVisible()
  await paste(page, exports)
  await chooseOwners(page, firm)
  await importAll(page)
  await expect(page.getByText('8 deals with nothing new')).toBeVisible()
  expect(await count()).toBe(8)
})

test('what is missing in an export is asked for at its field, and everything chosen stays', async ({ page, firm, signIn }) => {
  const [first] = dealPackets()
  const { amount: _gone, ...properties } = z.record(z.string(), z.unknown()).parse(first?.crm['properties'])
  await signIn(page, firm.sales)
  await paste(page, JSON.stringify({ ...first?.crm, properties }))
  await chooseOwners(page, firm)
  await page.getByLabel('Link for Gethin Parry-Lloyd').selectOption('reviewer')
  await page.getByLabel('Amount').fill('12 apples')
  await importAll(page)
  await expect(page.getByText('Write the amount in digits')).toBeVisible()
  await expect(page.getByLabel('Amount')).toBeFocused()
  await expect(page.getByLabel('Link for Gethin Parry-Lloyd')).toHaveValue('reviewer')
  await page.getByLabel('Amount').fill('186000.00')
  await importAll(page)
  await expect(page.getByText('1 new draft')).toBeVisible()
})

test('text that is no export comes back with the place where it breaks, without script too', async ({ page, browser, firm, signIn }) => {
  await signIn(page, firm.sales)
  const plain = await browser.newPage({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  for (const each of [page, plain]) {
    await paste(each, '{"id": 12,\n "deals": }')
    await expect(each.getByText(/Line 2, character 11/)).toBeVisible()
    await expect(each.getByLabel('Paste the export')).toHaveValue('{"id": 12,\n "deals": }')
  }
  await plain.getByRole('button', { name: 'Look at it' }).click()
  await paste(plain, JSON.stringify(dealPackets()[2]?.crm))
  await expect(plain).toHaveURL(STAGED)
  await chooseOwners(plain, firm)
  await importAll(plain)
  await expect(plain.getByText('1 new draft')).toBeVisible()
})

test('what was pasted while the session ended comes back, and goes through after signing in; a file is named to be chosen again', async ({ page, browser, firm, signIn }) => {
  const text = JSON.stringify(dealPackets()[0]?.crm)
  await signIn(page, firm.sales)
  await page.goto('/kickoffs/import')
  await page.getByLabel('Paste the export').fill(text)
  // The session is back as after signing in in another tab.
  const session = await page.context().cookies()
  await page.context().clearCookies()
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Look at it' }).click()
  expect((await answered).status()).toBe(401)
  await expect(page.getByRole('alert')).toContainText('You are signed out')
  await expect(page.getByLabel('Paste the export')).toHaveValue(text)
  expect(await faultsOn(page)).toEqual([])
  await page.getByLabel('Paste the export').fill('')
  await page.getByLabel('Or choose a file, JSON or CSV').setInputFiles({ name: 'won.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByText('Choose “won.json” again')).toBeVisible()
  await page.getByLabel('Paste the export').fill(text)
  await page.context().addCookies(session)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page).toHaveURL(STAGED)
  await chooseOwners(page, firm)
  await page.context().clearCookies()
  await importAll(page)
  await expect(page.getByRole('alert')).toContainText('You are signed out')
  await page.context().addCookies(session)
  await page.getByRole('button', { name: 'Send it again' }).click()
  await expect(page.getByText('1 new draft')).toBeVisible()
  const stranger = await browser.newPage()
  expect((await stranger.goto('/kickoffs/import'))?.url()).toContain('/sign-in')
})

test('a file in another encoding, with a NUL or with nothing in it is refused in words', async ({ page, firm, signIn }) => {
  await signIn(page, firm.sales)
  const bring = async (buffer: Buffer) => {
    await page.goto('/kickoffs/import')
    await page.getByLabel('Or choose a file, JSON or CSV').setInputFiles({ name: 'deals.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Look at it' }).click()
  }
  await bring(Buffer.from('Kunde;Betrag\nM\u00fcller;1', 'latin1'))
  await expect(page.getByText(/Line 2: This is not UTF-8/)).toBeVisible()
  await bring(Buffer.from('Kunde;Betrag\nA\0B;1'))
  await expect(page.getByText(/control characters/)).toBeVisible()
  await page.goto('/kickoffs/import')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByText('Paste an export here, or choose a file below.')).toBeVisible()
})

test('ten thousand rows with three bad ones: each is named by row and column, nothing is saved; mended, all arrive', async ({ page, arrange, firm, signIn }) => {
  test.setTimeout(180_000)
  const rows = Array.from({ length: 10_000 }, (_, place) => aRow(firm, place))
  const bad = rows.with(4, aRow(firm, 4, { amount: 'viel' })).with(6, aRow(firm, 6, { day: '31.31.2026' })).with(9_999, aRow(firm, 9_999, { amount: '' }))
  await signIn(page, firm.sales)
  await upload(page, 'deals.csv', aList(bad))
  await expect(page.getByText('3 problems to solve first')).toBeVisible()
  for (const place of ['Row 6, Betrag', 'Row 8, Abschlussdatum', 'Row 10001, Betrag']) await expect(page.getByText(place)).toBeVisible()
  await expect(page.getByText('And 9,980 more deals')).toBeVisible()
  await page.getByLabel('Type', { exact: true }).last().selectOption('new_logo')
  await chooseOwners(page, firm)
  await importAll(page)
  await expect(page.getByText('3 problems to solve first')).toBeVisible()
  const count = async () => (await arrange.sql`select count(*)::int as deals from public.deals where organization_id = ${firm.organizationId}`)[0]?.deals
  expect(await count()).toBe(0)
  await upload(page, 'deals.csv', aList(rows))
  await page.getByLabel('Type', { exact: true }).last().selectOption('new_logo')
  await chooseOwners(page, firm)
  await importAll(page)
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible({ timeout: 60_000 })
  expect(await count()).toBe(10_000)
})

test('how a list is read can be corrected, and is remembered for the next of its kind', async ({ page, arrange, firm, signIn }) => {
  const list = aList([aRow(firm, 1, { day: '03/04/2026' }), aRow(firm, 2, { day: '05/06/2026' })])
  await signIn(page, firm.sales)
  await upload(page, 'deals.csv', list)
  await expect(page.getByText(/“03\/04\/2026” can be read in two ways/)).toBeVisible()
  await page.getByLabel('Dates are written').selectOption('mdy')
  await page.getByRole('button', { name: 'Read it again like this' }).click()
  await expect(page.getByText('4 Mar 2026')).toBeVisible()
  await page.getByLabel('Type', { exact: true }).last().selectOption('pilot')
  await chooseOwners(page, firm)
  await importAll(page)
  await expect(page.getByText('2 new drafts')).toBeVisible()
  const rows = await arrange.sql`select closed_on::text as day, deal_type from public.deals where organization_id = ${firm.organizationId} order by 1`
  expect(rows.map(({ day, deal_type: type }) => `${day} ${type}`)).toEqual(['2026-03-04 pilot', '2026-05-06 pilot'])
  await upload(page, 'deals.csv', list)
  await expect(page.getByText('As you read a file with these columns the last time.')).toBeVisible()
  await expect(page.getByLabel('Dates are written')).toHaveValue('mdy')
})

test('more than 5 MB is refused before it is read, and a colleague’s upload is nobody else’s', async ({ page, browser, firm, signIn }) => {
  await signIn(page, firm.sales)
  const answer = await page.request.post('/kickoffs/import', { multipart: { pasted: 'x'.repeat(5_300_000) }, maxRedirects: 0 })
  expect(answer.status()).toBe(413)
  await paste(page, JSON.stringify(dealPackets()[0]?.crm))
  await expect(page).toHaveURL(STAGED)
  const theirs = await browser.newPage()
  await signIn(theirs, firm.delivery)
  expect((await theirs.goto(page.url()))?.status()).toBe(404)
})

test('an admin makes a key, sees it this once, and ends it; a sales member has no such page', async ({ page, browser, firm, signIn }) => {
  await signIn(page, firm.admin)
  await page.goto('/settings/keys')
  await page.getByLabel('Which system will hold it').fill('HubSpot, production')
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Make the key' }).click()
  expect((await answered).headers()['cache-control']).toContain('no-store')
  const key = await page.getByLabel('The key').inputValue()
  expect(key).toMatch(/^kp_[0-9a-f]{8}_[\w-]{43}$/)
  expect(page.url()).not.toContain(key)
  await page.goto('/settings/keys')
  expect(await page.content()).not.toContain(key)
  await expect(page.getByText('never used')).toBeVisible()
  await page.getByText('Revoke', { exact: true }).click()
  await page.getByRole('button', { name: 'Revoke for good' }).click()
  await expect(page.getByText('Revoked')).toBeVisible()
  const theirs = await browser.newPage()
  await signIn(theirs, firm.sales)
  expect((await theirs.goto('/settings/keys'))?.status()).toBe(403)
})

test('a member finds no fault in the pages of an import with axe, and none scrolls sideways on a narrow phone', async ({ page, firm, signIn }) => {
  test.setTimeout(120_000)
  await signIn(page, firm.admin)
  await paste(page, JSON.stringify(dealPackets().map(({ crm }) => crm)))
  await importAll(page)
  const crm = page.url()
  await upload(page, 'deals.csv', aList([aRow(firm, 1), aRow(firm, 2, { amount: 'viel' })]))
  for (const path of ['/kickoffs/start', '/kickoffs/import', '/kickoffs/import?kind=csv', crm, page.url(), '/settings/keys']) {
    await page.goto(path)
    expect(await faultsInBothThemes(page), path).toEqual([])
    const size = page.viewportSize()
    await page.setViewportSize({ width: 360, height: 800 })
    expect(await overflowOf(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0)
    if (size) await page.setViewportSize(size)
  }
})

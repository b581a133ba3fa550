import { randomInt } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import ICAL from 'ical.js'
import type { Locale } from '~/domain/deal'
import type { Arrange, Firm, SentKickoff } from '../support/arrange'
import { faultsOn } from '../support/axe'
import { expect, test } from '../support/test'

/** An address of its own for each calendar program: the limit of bad links is for the address. */
const anAddress = () => ({ 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` })

const asked = (request: APIRequestContext, address: string, headers: Record<string, string> = anAddress()) =>
  request.get(new URL(address).pathname, { headers })

/** The days in a calendar, as a calendar program reads them. */
async function daysIn(request: APIRequestContext, address: string): Promise<string[][]> {
  const answer = await asked(request, address)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' })
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent')
  return events.map((event) => ['dtstart', 'summary'].map((name) => String(event.getFirstPropertyValue(name))))
}

const sentIn = (arrange: Arrange, firm: Firm, locale: Locale) => arrange.aSentKickoff(firm, { deal: { locale } })

/** Sales puts another day into the draft, delivery accepts it, and the next version says it. */
async function move(arrange: Arrange, firm: Firm, { id, items }: SentKickoff, dueOn: string): Promise<void> {
  const moved = items.map((item) => (item.section === 'first_milestone' ? { ...item, dueOn } : item))
  await arrange.as(firm.sales, async (sql) => {
    const [draft] = await sql`select public.kickoff_draft(null, ${id}) as it`
    await sql`select public.save_handoff(${id}, 1, ${sql.json(draft?.it.deal)}, ${sql.json(moved)})`
  })
  await arrange.acceptChanges(firm, id)
  await arrange.as(firm.sales, (sql) => sql`select public.publish_changes(${id}, 2, 'The hall is late')`)
}

test('a member opens a calendar, a calendar program reads it and sees a date move, and once it is closed it opens nothing', async ({
  page, request, arrange, firm, signIn,
}) => {
  const kickoff = await sentIn(arrange, firm, 'en-GB')
  await signIn(page, firm.delivery)
  await page.goto('/settings/calendar')
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Open a calendar' }).click()
  await expect(page.getByText('Your calendar is open', { exact: true })).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  const address = await page.getByLabel('The address of your calendar').inputValue()
  expect(await page.getByRole('link', { name: 'Subscribe on this device' }).getAttribute('href')).toBe(address.replace(/^https?/, 'webcal'))
  expect(await daysIn(request, address)).toEqual([['2026-12-11', expect.stringContaining('Process blueprint signed off')]])
  const tag = (await asked(request, address)).headers()['etag'] ?? ''
  expect((await asked(request, address, { ...anAddress(), 'if-none-match': tag })).status()).toBe(304)
  await move(arrange, firm, kickoff, '2026-12-18')
  expect(await daysIn(request, address)).toEqual([['2026-12-18', expect.stringContaining('Process blueprint signed off')]])

  // A page opened anew does not hold the address; another one takes its place only where that is said.
  await page.goto('/settings/calendar')
  await expect(page.getByLabel('The address of your calendar')).toHaveCount(0)
  await page.getByRole('button', { name: 'Give me a new address' }).click()
  await expect(page.getByText('A calendar of yours is open already.')).toBeVisible()
  expect((await asked(request, address)).status()).toBe(200)
  await page.getByLabel('End the old address').check()
  await page.getByRole('button', { name: 'Give me a new address' }).click()
  const renewed = await page.getByLabel('The address of your calendar').inputValue()
  expect((await asked(request, address)).status()).toBe(404)
  expect(await daysIn(request, renewed)).toHaveLength(1)

  await page.getByRole('button', { name: 'Close it' }).click()
  await expect(page.getByText('Please tick the box first.')).toBeVisible()
  await page.getByLabel('Close my calendar').check()
  await page.getByRole('button', { name: 'Close it' }).click()
  await expect(page.getByRole('button', { name: 'Open a calendar' })).toBeVisible()
  expect((await asked(request, renewed)).status()).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a buyer\'s person opens a calendar in their language, keeps it when a form is sent once more, and closes it', async ({ page, request, arrange, firm }) => {
    const kickoff = await sentIn(arrange, firm, 'de-DE')
    const [buyer] = kickoff.buyers
    await page.goto(buyer?.link ?? '')
    await page.goto(`/kickoff/${kickoff.id}/calendar`)
    await page.getByRole('button', { name: 'Kalender öffnen' }).click()
    const address = await page.getByLabel('Die Adresse Ihres Kalenders').inputValue()
    const days = await daysIn(request, address)
    expect(days[0]).toEqual(['2026-12-11', 'Hollenkamp Suhr: Process blueprint signed off'])
    expect(JSON.stringify(days)).not.toContain('CANARY')
    await move(arrange, firm, kickoff, '2026-12-18')
    expect((await daysIn(request, address))[0]?.[0]).toBe('2026-12-18')

    await page.goto(`/kickoff/${kickoff.id}/calendar`)
    await expect(page.locator('main')).not.toContainText('/calendar/')
    await page.locator('form[action$="/open-calendar"]').evaluate((form) => form instanceof HTMLFormElement && form.submit())
    await expect(page.getByRole('alert')).toContainText('Ein Kalender von Ihnen ist schon offen')
    expect((await asked(request, address)).status()).toBe(200)
    await page.getByLabel('Meinen Kalender schließen').check()
    await page.getByRole('button', { name: 'Schließen' }).click()
    await expect(page.getByRole('status')).toContainText('Ihr Kalender ist geschlossen')
    expect((await asked(request, address)).status()).toBe(404)
  })
})

test('the page about the calendar holds in every language, open and closed, on a phone', async ({ page, arrange, firm }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  for (const locale of ['en-GB', 'de-DE', 'ar-BH'] satisfies Locale[]) {
    const kickoff = await sentIn(arrange, firm, locale)
    await page.goto(kickoff.buyers[0]?.link ?? '')
    await page.goto(`/kickoff/${kickoff.id}/calendar`)
    expect(await faultsOn(page)).toEqual([])
    await page.locator('form[action$="/open-calendar"] button').click()
    await expect(page.locator('input[readonly]')).toBeVisible()
    expect(await faultsOn(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
})

test('whoever guesses at addresses of calendars learns nothing, changes nothing, and is asked to wait', async ({ request }) => {
  const headers = anAddress()
  const guesses = ['x', 'x.ics', `${'a'.repeat(43)}.ics`, 'b'.repeat(43), `${'c'.repeat(43)}.ics`]
  for (const guess of guesses) expect((await request.get(`/calendar/${guess}`, { headers })).status()).toBe(404)
  expect((await request.post(`/calendar/${'a'.repeat(43)}.ics`, { headers })).status()).toBe(405)
  // Ten a minute: where the minute ends meanwhile, ten more go through.
  let answer = await request.get(`/calendar/${'d'.repeat(43)}.ics`, { headers })
  for (let more = 0; more < 20 && answer.status() === 404; more++) answer = await request.get(`/calendar/${'e'.repeat(43)}.ics`, { headers })
  expect(answer.status()).toBe(429)
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
})

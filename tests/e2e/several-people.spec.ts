import type { Browser, Page } from '@playwright/test'
import { aKickoffForThree } from '../support/a-kickoff-for-three'
import { faultsOn } from '../support/axe'
import { linkIn } from '../support/mailbox'
import { expect, test } from '../support/test'

/** Somebody with a browser of their own. */
const aVisitor = async (browser: Browser) => (await browser.newContext()).newPage()

async function confirm(page: Page, name: string) {
  await page.getByLabel('Your name, as your signature').fill(name)
  await page.getByRole('button', { name: /^Confirm/ }).click()
  await expect(page.getByText('✓ Confirmed').first()).toBeVisible()
}

test('three people with different sections, one of whom hands over and one of whom says it on the phone, confirm a kickoff together', async ({
  page, browser, arrange, firm, signIn, mail,
}) => {
  test.setTimeout(90_000)
  const { id, buyers } = await aKickoffForThree(arrange, firm)
  const [director, , finance] = buyers
  const boss = await aVisitor(browser)
  await boss.goto(director?.link ?? '')
  await expect(boss.locator('#pricing_exceptions')).toContainText('Jürgen Großkopf confirms this part')
  await expect(boss.locator('#pricing_exceptions').getByRole('button', { name: 'This is right' })).toHaveCount(0)
  await expect(boss.locator('#pricing_exceptions').getByText("Something's off").first()).toBeVisible()
  await expect(boss.locator('#risks').getByRole('button', { name: 'This is right' })).toBeVisible()
  expect(await faultsOn(boss)).toEqual([])
  await confirm(boss, 'Hannelore Müßig')

  // Finance hands over: the old link ends, the colleague has the same say.
  const first = await aVisitor(browser)
  await first.goto(finance?.link ?? '')
  await first.getByRole('link', { name: /a colleague missing/ }).click()
  expect(await faultsOn(first)).toEqual([])
  const form = first.locator('form[action$="/hand-over"]')
  const email = `nora.${id.slice(0, 8)}@kraehwinkler.example`
  await form.getByLabel('Their name').fill('Nora Nächste')
  await form.getByLabel('Their mail address').fill(`nora.${id.slice(0, 8)}@elsewhere.example`)
  await form.getByLabel(/A sentence for them/).fill('I am on leave from Monday.')
  await form.getByRole('button', { name: 'Hand over' }).click()
  await expect(first.getByRole('alert')).toContainText('we mail links only to colleagues')
  await expect(form.getByLabel(/A sentence for them/)).toHaveValue('I am on leave from Monday.')
  expect(await faultsOn(first)).toEqual([])
  await form.getByLabel('Their mail address').fill(email)
  await form.getByRole('button', { name: 'Hand over' }).click()
  await expect(first.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  expect(await faultsOn(first)).toEqual([])
  expect((await first.goto(finance?.link ?? ''))?.status()).toBe(404)
  const asked = await mail(email, /asks you to take over/)
  expect(asked.text).toContain('I am on leave from Monday.')
  const heir = await aVisitor(browser)
  await heir.goto(linkIn(asked) ?? '')
  await expect(heir.getByText('You are asked to confirm only this')).toContainText('What we agreed on the price')

  // She says it on the phone, and a member records that.
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${id}`)
  const card = page.locator('#recipients li').filter({ hasText: 'Nora Nächste' })
  await expect(card).toContainText('Asked to confirm only price exceptions')
  await expect(card).toContainText('Brought in by Jürgen Großkopf')
  await card.getByText('Confirmed by phone or mail?').click()
  await card.getByLabel('How', { exact: true }).selectOption({ label: 'By phone' })
  await card.getByLabel('On which day').fill(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date()))
  await card.getByRole('button', { name: 'Record it' }).click()
  await expect(card.getByLabel('How you know')).toHaveAttribute('aria-invalid', 'true')
  await card.getByLabel('How you know').fill('CANARY-EVIDENCE She rang after lunch.')
  expect(await faultsOn(page)).toEqual([])
  await card.getByRole('button', { name: 'Record it' }).click()
  await expect(card).toContainText(`as ${firm.sales.name} recorded`)
  await expect(page.getByText('Everything is confirmed')).toBeVisible()
  expect((await mail(email, /noted your confirmation/)).text).not.toContain('CANARY')

  // She has the last word: it was not what she said.
  await heir.reload()
  await expect(heir.locator('#word')).toContainText(`Noted by ${firm.sales.name} as you said it on the phone`)
  expect(await heir.content()).not.toContain('CANARY')
  await heir.getByText('This is not what I said').click()
  await heir.getByLabel('What did you say').fill('I only said that I would look.')
  expect(await faultsOn(heir)).toEqual([])
  await heir.getByRole('button', { name: 'Tell them' }).click()
  await expect(heir.locator('#word')).not.toContainText('Noted by')
  await confirm(heir, 'Nora Nächste')
  await expect.poll(async () => (await arrange.sql`select waiting from public.kickoffs where id = ${id}`)[0]?.waiting).toBe('confirmed')
})

test('a person who has left says so, and closes their link, and their owners see who must be asked instead; of what another said on the phone, the rest stays asked', async ({ page, browser, arrange, firm, signIn, mail }) => {
  const { id, buyers } = await aKickoffForThree(arrange, firm)
  const leaver = await aVisitor(browser)
  await leaver.goto(buyers[2]?.link ?? '')
  await leaver.goto(`/kickoff/${id}/people`)
  await leaver.getByRole('radio', { name: 'I have left the company' }).check()
  await leaver.getByRole('button', { name: 'Close my link' }).click()
  await expect(leaver.getByText('Your link is closed')).toBeVisible()
  await mail(firm.delivery.email, /has left the company/)
  await signIn(page, firm.delivery)
  await page.goto(`/kickoffs/${id}`)
  await expect(page.locator('#recipients')).toContainText('Has left the company, by their own word')
  await expect(page.locator('#recipients')).toContainText('Nobody can confirm price exceptions')

  // Another one has said on the phone that all is right but for the risks.
  const card = page.locator('#recipients li').filter({ hasText: 'Hannelore Müßig' })
  await card.getByText('Confirmed by phone or mail?').click()
  await card.getByRole('group', { name: 'What they said yes to' }).getByLabel('Risks').uncheck()
  await card.getByLabel('How', { exact: true }).selectOption({ label: 'By phone' })
  await card.getByLabel('On which day').fill(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date()))
  await card.getByLabel('How you know').fill('She rang and went through it line by line.')
  await card.getByRole('button', { name: 'Record it' }).click()
  await expect(card).toContainText(`as ${firm.delivery.name} recorded`)
  const director = await aVisitor(browser)
  await director.goto(buyers[0]?.link ?? '')
  await expect(director.locator('#risks').getByRole('button', { name: 'This is right' })).toBeVisible()
  await expect(director.locator('#promised_outcomes').getByRole('button', { name: 'This is right' })).toHaveCount(0)
})

test('a scanner that submits the forms about people as they stand moves nobody and closes no link', async ({ page, arrange, firm }) => {
  const { id, buyers } = await aKickoffForThree(arrange, firm)
  await page.goto(buyers[0]?.link ?? '')
  for (const place of [0, 1, 2, 3]) {
    await page.goto(`/kickoff/${id}/people`)
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('form').nth(place).evaluate((form) => form instanceof HTMLFormElement && form.submit()),
    ])
  }
  const [now] = await arrange.sql`
    select count(*)::int as people, count(*) filter (where link_revoked_at is not null or away_until is not null)::int as gone
    from public.recipients where kickoff_id = ${id}`
  expect(now).toEqual({ people: 3, gone: 0 })
})

test('two people who see a line differently read so, where the firm wants it, and the seller sees both', async ({ page, browser, arrange, firm, signIn }) => {
  const { id, items, buyers } = await aKickoffForThree(arrange, firm)
  await arrange.sql`update public.organizations set show_contradictions = true where id = ${firm.organizationId}`
  const line = items.find(({ section }) => section === 'promised_outcomes')
  const flag = { version: 1, section: 'promised_outcomes', itemId: line?.id ?? '', kind: 'wrong', words: 'Four days.', beforeStart: false, idempotencyKey: crypto.randomUUID() }
  await arrange.sql`select private.raise_flag_as(${buyers[1]?.id ?? ''}, ${arrange.sql.json(flag)})`
  const boss = await aVisitor(browser)
  await boss.goto(buyers[0]?.link ?? '')
  await expect(boss.locator('#promised_outcomes')).not.toContainText('sees this line differently')
  await confirm(boss, 'Hannelore Müßig')
  await expect(boss.locator('#promised_outcomes')).toContainText('Sören Täuber sees this line differently')
  await expect(boss.locator('#promised_outcomes')).not.toContainText('Four days')
  expect(await faultsOn(boss)).toEqual([])
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${id}`)
  await expect(page.locator('#disagreements')).toContainText('Dr. Hannelore Müßig confirmed it as it reads')
  expect(await faultsOn(page)).toEqual([])
})

import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { Item } from '~/domain/item'
import type { Arrange, ArrangedKickoff, Firm, SentKickoff } from '../support/arrange'
import { flagLine, lineWith } from '../support/say-it-is-off'
import { expect, test } from '../support/test'

const itemWith = ({ items }: ArrangedKickoff, words: string) => {
  const item = items.find((each) => each.text.includes(words))
  if (!item) throw new Error(`no line with ${words}`)
  return item
}

const flagForm = (kickoff: SentKickoff, words: string, said: string) => ({
  version: '1',
  section: itemWith(kickoff, words).section,
  itemId: itemWith(kickoff, words).id,
  kind: 'wrong',
  words: said,
  idempotencyKey: randomUUID(),
})

const flagOverHttp = (request: APIRequestContext, kickoff: SentKickoff, words: string, said: string) =>
  request.post(`/kickoff/${kickoff.id}/flag`, { form: flagForm(kickoff, words, said), maxRedirects: 0 })

/** A colleague changes the draft's lines and publishes them while the buyer reads. */
async function publish(arrange: Arrange, firm: Firm, kickoff: ArrangedKickoff, items: Item[]) {
  await arrange.as(firm.sales, async (sql) => {
    const [draft] = await sql`select public.kickoff_draft(null, ${kickoff.id}) as it`
    await sql`select public.save_handoff(${kickoff.id}, 1, ${sql.json(draft?.it.deal)}, ${sql.json(items)})`
  })
  await arrange.acceptChanges(firm, kickoff.id)
  await arrange.as(firm.sales, (sql) => sql`select public.publish_changes(${kickoff.id}, 2, 'We had missed something.')`)
}

test('a buyer who flags a line that is gone by now keeps her words and reads why', async ({ request, arrange, firm }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  await request.get(kickoff.buyers[0]?.link ?? '')
  const rest = kickoff.items.filter((item) => !item.text.includes('85 users'))
  await publish(arrange, firm, kickoff, rest)
  const answer = await flagOverHttp(request, kickoff, '85 users', 'We are ninety by now.')
  expect(answer.status()).toBe(409)
  const page = await answer.text()
  expect(page).toContain('That line is no longer on this page.')
  expect(page).toContain('We are ninety by now.')
})

test('a buyer who flags a line that reads differently by now keeps her words and sees the new line', async ({ request, arrange, firm }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  await request.get(kickoff.buyers[0]?.link ?? '')
  const changed = kickoff.items.map((item) => (item.text.includes('85 users') ? { ...item, text: '90 users, one entity, one plant' } : item))
  await publish(arrange, firm, kickoff, changed)
  const answer = await flagOverHttp(request, kickoff, '85 users', 'We are ninety by now.')
  expect(answer.status()).toBe(409)
  const page = await answer.text()
  expect(page).toContain('That line reads differently by now.')
  expect(page).toContain('90 users, one entity, one plant')
  expect(page).toContain('We are ninety by now.')
})

test('a buyer who confirms an old version is shown the new one and signs nothing', async ({ page, arrange, firm }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  await page.goto(kickoff.buyers[0]?.link ?? '')
  await page.getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
  const changed = kickoff.items.map((item) => (item.text.includes('85 users') ? { ...item, text: '90 users, one entity, one plant' } : item))
  await publish(arrange, firm, kickoff, changed)
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('In the meantime there is a new version')
  await expect(lineWith(page, '90 users')).toBeVisible()
  await expect(page.getByLabel(/as your signature/)).toHaveValue('Dr. Hannelore Müßig')
  const [given] = await arrange.sql`select count(*)::int as confirmations from public.confirmations where kickoff_id = ${kickoff.id}`
  expect(given?.confirmations).toBe(0)
})

test('a buyer who confirms twice is told that her first word stands', async ({ request, arrange, firm }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  await request.get(kickoff.buyers[0]?.link ?? '')
  const confirm = () => request.post(`/kickoff/${kickoff.id}/confirm`, { form: { version: '1', typedName: 'Dr. Hannelore Müßig' }, maxRedirects: 0 })
  expect((await confirm()).status()).toBe(303)
  const second = await confirm()
  expect(second.status()).toBe(409)
  expect(await second.text()).toContain('your first word stands')
})

test('a buyer who was replaced cannot confirm with the old link, and her successor can', async ({ request, playwright, arrange, firm, stack }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  await request.get(kickoff.buyers[0]?.link ?? '')
  await arrange.as(firm.sales, (sql) => sql`select public.replace_recipient(${kickoff.buyers[0]?.id ?? ''}, 'Jürgen Großkopf', ${`j.${randomUUID().slice(0, 8)}@kraehwinkler.example`})`)
  const form = { version: '1', typedName: 'Dr. Hannelore Müßig' }
  expect((await request.post(`/kickoff/${kickoff.id}/confirm`, { form, maxRedirects: 0 })).status()).toBe(404)
  const successor = (await arrange.buyersOf(kickoff.id)).find((buyer) => buyer.name === 'Jürgen Großkopf')
  const theirs = await playwright.request.newContext({ baseURL: stack.PUBLIC_URL })
  await theirs.get(successor?.link ?? '')
  const given = await theirs.post(`/kickoff/${kickoff.id}/confirm`, { form: { ...form, typedName: 'Jürgen Großkopf' }, maxRedirects: 0 })
  expect(given.status()).toBe(303)
})

test('an owner who resolves a flag after a colleague reads who was first and keeps what was typed', async ({ page, browser, arrange, firm, signIn }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const buyer = await browser.newPage()
  await buyer.goto(kickoff.buyers[0]?.link ?? '')
  await flagLine(buyer, '85 users', { kind: 'Unclear', words: 'Named or concurrent?' })
  await expect(lineWith(buyer, '85 users')).toContainText('Named or concurrent?')
  await signIn(page, firm.sales)
  await page.goto('/inbox')
  await page.getByText('Named or concurrent?').click()
  await page.getByLabel(/What you tell/).fill('Named users, 85 of them.')
  await arrange.as(firm.delivery, async (sql) => {
    const [flag] = await sql`select id from public.flags where kickoff_id = ${kickoff.id}`
    await sql`select public.resolve_flag(${flag?.id}, 1, 'clarified', 'Named users.', null)`
  })
  await page.getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(page.getByText(/Clarified by/)).toContainText('Björn Achterkamp')
  await expect(page.getByLabel('Your answer')).toHaveValue('Named users, 85 of them.')
})

test('a seller whose colleague saved first sees who and when, and loses nothing', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}/edit`)
  await page.getByLabel('Deal', { exact: true }).fill('My own name for it')
  await arrange.as(firm.delivery, async (sql) => {
    const [read] = await sql`select public.kickoff_draft(null, ${draft.id}) as it`
    await sql`select public.save_handoff(${draft.id}, 1, ${sql.json({ ...read?.it.deal, name: 'Björn’s name for it' })}, ${sql.json(read?.it.items)})`
  })
  await page.getByRole('button', { name: /^Save/ }).first().click()
  await expect(page.getByText(/Björn Achterkamp/).first()).toBeVisible()
  await expect(page.getByLabel('Deal', { exact: true })).toHaveValue('My own name for it')
})

test('a seller who sends to nobody is told what is missing, and where to add it', async ({ page, arrange, firm, signIn }) => {
  const everybody = await arrange.aDraft(firm)
  const items = everybody.items.map((item) => ({ ...item, recipientRole: null }))
  const draft = await arrange.aDraft(firm, { items })
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${draft.id}`)
  await expect(page.getByText('choose at least one approver')).toBeVisible()
  await page.getByRole('link', { name: 'Choose one' }).click()
  await expect(page).toHaveURL(/edit#key_stakeholders/)
})

import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { SentKickoff } from '../support/arrange'
import { lineWith } from '../support/say-it-is-off'
import { expect, test } from '../support/test'

const MB = 1024 * 1024
const aPdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size), Buffer.from('\n%%EOF\n')])
const pdf = aPdf(300_000)
const offer = { name: 'Angebot v3 – final.pdf', mimeType: 'application/pdf', buffer: pdf }
const liar = { name: 'offer.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') }

/** Opens the form under a line and fills it, file and all, without sending it. */
async function prepareFlag(page: Page, kickoff: SentKickoff, file: typeof offer) {
  await page.goto(kickoff.buyers[0]?.link ?? '')
  const line = lineWith(page, '85 users')
  await line.locator('summary').first().click()
  await line.getByRole('radio', { name: 'Not agreed', exact: true }).check()
  await line.getByLabel(/What did you understand/).fill('The offer says ninety.')
  await line.getByLabel(/mail or page it rests on/).setInputFiles(file)
  return line
}

const send = (page: Page) => lineWith(page, '85 users').getByRole('button', { name: 'Flag this line' }).click()

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  expect(download.suggestedFilename()).toBe(name)
  return readFile(await download.path())
}

for (const javaScriptEnabled of [true, false]) {
  test(`a buyer ${javaScriptEnabled ? 'flags' : 'without JavaScript flags'} a line with the page it rests on, and the owner gets it byte for byte`, async ({ page, browser, arrange, firm, signIn }) => {
    const kickoff = await arrange.aSentKickoff(firm)
    const buyer = await browser.newPage({ javaScriptEnabled })
    await prepareFlag(buyer, kickoff, offer)
    await send(buyer)
    await expect(lineWith(buyer, '85 users')).toContainText('The offer says ninety.')
    await expect(buyer.getByRole('link', { name: offer.name })).toBeVisible()
    expect((await downloaded(buyer, offer.name)).equals(pdf)).toBe(true)
    await signIn(page, firm.sales)
    await page.goto('/inbox')
    await page.getByText('The offer says ninety.').click()
    expect((await downloaded(page, offer.name)).equals(pdf)).toBe(true)
  })

  test(`a buyer ${javaScriptEnabled ? '' : 'without JavaScript '}whose file is not what its name says reads so at the field, and keeps the words`, async ({ browser, arrange, firm }) => {
    const kickoff = await arrange.aSentKickoff(firm)
    const page = await browser.newPage({ javaScriptEnabled })
    await prepareFlag(page, kickoff, liar)
    const [answer] = await Promise.all([page.waitForResponse((response) => response.url().endsWith('/flag')), send(page)])
    expect(answer.status()).toBe(422)
    const line = lineWith(page, '85 users')
    await expect(line.getByLabel(/mail or page it rests on/)).toHaveAccessibleDescription(/not what its name says/)
    await expect(line.getByLabel(/What did you understand/)).toHaveValue('The offer says ninety.')
    await expect(line.getByRole('radio', { name: 'Not agreed', exact: true })).toBeChecked()
    await line.getByLabel(/mail or page it rests on/).setInputFiles(offer)
    await send(page)
    await expect(page.getByRole('link', { name: offer.name })).toBeVisible()
  })

  test(`a buyer ${javaScriptEnabled ? '' : 'without JavaScript '}whose file is larger than ten megabytes reads so, and keeps the words`, async ({ browser, arrange, firm }) => {
    const kickoff = await arrange.aSentKickoff(firm)
    const page = await browser.newPage({ javaScriptEnabled })
    await prepareFlag(page, kickoff, { ...offer, buffer: aPdf(11 * MB) })
    const [answer] = await Promise.all([page.waitForResponse((response) => response.url().endsWith('/flag')), send(page)])
    expect(answer.status()).toBe(413)
    const line = lineWith(page, '85 users')
    await expect(line.getByLabel(/mail or page it rests on/)).toHaveAccessibleDescription(/larger than 10 MB/)
    await expect(line.getByLabel(/What did you understand/)).toHaveValue('The offer says ninety.')
    const [kept] = await arrange.sql`select count(*)::int as files from public.attachments where kickoff_id = ${kickoff.id}`
    expect(kept?.files).toBe(0)
  })
}

test('a buyer who forgot to say what is off is told to choose the file again, too', async ({ page, arrange, firm }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const line = await prepareFlag(page, kickoff, offer)
  await line.getByLabel(/What did you understand/).evaluate((field) => field.removeAttribute('required'))
  await line.getByLabel(/What did you understand/).fill('')
  await send(page)
  await expect(page.getByRole('alert')).toContainText('choose the file once more')
  await expect(page.getByRole('alert')).toContainText('tell us in a few words')
})

test('a buyer adds the mail itself to a flag afterwards', async ({ page, arrange, firm }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  await prepareFlag(page, kickoff, offer)
  await send(page)
  const line = lineWith(page, '85 users')
  await line.getByText('Add a word').click()
  await line.getByLabel(/Your word to/).fill('And the mail about it.')
  const mail = 'From: Anna <anna@buyer.example>\r\nDate: Mon, 2 Nov 2026 10:00:00 +0100\r\nSubject: Ninety\r\n\r\nNinety it is.\r\n'
  await line.getByLabel(/mail or page it rests on/).setInputFiles({ name: 'Ninety.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) })
  await line.getByRole('button', { name: 'Send it' }).click()
  await expect(line).toContainText('And the mail about it.')
  expect((await downloaded(page, 'Ninety.eml')).toString()).toBe(mail)
})

for (const javaScriptEnabled of [true, false]) {
  test(`a member ${javaScriptEnabled ? '' : 'without JavaScript '}answers with a page of the contract, and the buyer opens it from the thread and the mail says so`, async ({ page, browser, arrange, firm, signIn, mail }) => {
    const kickoff = await arrange.aSentKickoff(firm)
    await prepareFlag(page, kickoff, offer)
    await send(page)
    const member = await browser.newPage({ javaScriptEnabled })
    await signIn(member, firm.sales)
    await member.goto('/inbox')
    await member.getByText('The offer says ninety.').click()
    await member.getByText('Answer without resolving').click()
    const reply = member.locator('form', { has: member.getByLabel('Your answer') })
    await reply.getByLabel('Your answer').fill('The contract says eighty-five: page four.')
    await reply.getByLabel('A file with it').setInputFiles(liar)
    await reply.getByRole('button', { name: 'Send the answer' }).click()
    await expect(reply.getByLabel('A file with it')).toHaveAccessibleDescription(/not what its name says/)
    await expect(reply.getByLabel('Your answer')).toHaveValue('The contract says eighty-five: page four.')
    await reply.getByLabel('A file with it').setInputFiles({ ...offer, name: 'Contract.pdf' })
    await reply.getByRole('button', { name: 'Send the answer' }).click()
    await expect(member.getByRole('link', { name: 'Contract.pdf' })).toBeVisible()
    await page.reload()
    expect((await downloaded(page, 'Contract.pdf')).equals(pdf)).toBe(true)
    expect((await mail(kickoff.buyers[0]?.email ?? '', /answered/)).text).toContain('Contract.pdf')
  })
}

test('whoever brought a file takes it back: then nobody opens it, and both sides read that it was there', async ({ page, browser, arrange, firm, signIn }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  await prepareFlag(page, kickoff, offer)
  await send(page)
  const address = (await page.getByRole('link', { name: offer.name }).getAttribute('href')) ?? ''
  const line = lineWith(page, '85 users')
  await line.getByText('Take a file back').click()
  await line.getByRole('radio', { name: offer.name }).evaluate((choice) => choice.removeAttribute('required'))
  await line.getByRole('button', { name: 'Take it back' }).first().click()
  await expect(line.getByRole('group', { name: 'Which one?' })).toContainText('Please choose which file.')
  expect((await page.request.get(address)).status()).toBe(200)
  await line.getByRole('radio', { name: offer.name }).check()
  await line.getByRole('button', { name: 'Take it back' }).first().click()
  await expect(line).toContainText(/taken back by/)
  await expect(page.getByRole('link', { name: offer.name })).toBeHidden()
  expect((await page.request.get(address)).status()).toBe(404)
  const member = await browser.newPage()
  await signIn(member, firm.sales)
  await member.goto('/inbox')
  await member.getByText('The offer says ninety.').click()
  await expect(member.getByRole('region', { name: 'Files' })).toContainText(`${offer.name} from`)
  await member.getByLabel('What you tell').fill('Here is ours instead.')
  await member.getByLabel('A file with it').first().setInputFiles({ ...offer, name: 'Ours.pdf' })
  await member.getByRole('button', { name: 'Resolve', exact: true }).click()
  await member.getByText(/^Take it back: /).click()
  await member.getByRole('button', { name: 'Take the file back' }).click()
  await expect(member.getByRole('region', { name: 'Files' })).toContainText('Ours.pdf from')
  await page.reload()
  await expect(page.getByText('Ours.pdf')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ours.pdf' })).toBeHidden()
})

test('a file is a thing to keep, never a page of this site, and nobody else gets it', async ({ page, request, playwright, arrange, firm, stack, signIn }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  await prepareFlag(page, kickoff, offer)
  await send(page)
  const address = (await page.getByRole('link', { name: offer.name }).getAttribute('href')) ?? ''
  const own = await page.request.get(address)
  expect(own.status()).toBe(200)
  expect(own.headers()).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment; filename="Angebot v3 _ final\.pdf"; filename\*=UTF-8''Angebot%20v3/),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  })
  expect((await request.get(address)).status()).toBe(404)
  const other = await arrange.aSentKickoff(firm)
  const stranger = await playwright.request.newContext({ baseURL: stack.PUBLIC_URL })
  await stranger.get(other.buyers[0]?.link ?? '')
  expect((await stranger.get(address)).status()).toBe(404)
  expect((await stranger.get(address.replace(kickoff.id, other.id))).status()).toBe(404)
  const [file] = await arrange.sql`
    update private.storage_grants set expires_at = now() - interval '1 second'
    where path in (select path from public.attachments where kickoff_id = ${kickoff.id}) returning path`
  const past = await fetch(`${stack.SUPABASE_URL}/storage/v1/object/attachments/${file?.path}`, { headers: { apikey: stack.SUPABASE_PUBLISHABLE_KEY } })
  expect(await past.json()).toMatchObject({ statusCode: '404' })
  const [flag] = await arrange.sql`select flag_id, id from public.attachments where kickoff_id = ${kickoff.id}`
  await signIn(page, (await arrange.aFirm('Another Firm')).sales)
  expect((await page.request.get(`/flags/${flag?.flag_id}/attachments/${flag?.id}`)).status()).toBe(404)
})

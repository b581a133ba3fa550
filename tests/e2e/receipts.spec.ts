import { randomInt } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { brokenPositions, exportedChainSchema } from '../../scripts/exported-chain'
import type { BuyersPerson } from '../support/arrange'
import { faultsOn } from '../support/axe'
import { canaries } from '../support/deals'
import { pdfPages } from '../support/pdf-text'
import { flagLine } from '../support/say-it-is-off'
import { expect, test } from '../support/test'

const somewhere = () => ({ 'x-forwarded-for': `198.19.${randomInt(256)}.${randomInt(256)}` })

async function confirmAs(request: APIRequestContext, buyer: BuyersPerson | undefined, kickoffId: string): Promise<string> {
  await request.get(buyer?.link ?? '', { headers: somewhere(), maxRedirects: 0 })
  await request.post(`/kickoff/${kickoffId}/confirm`, { form: { version: '1', typedName: buyer?.name ?? '' }, maxRedirects: 0 })
  const page = await (await request.get(`/kickoff/${kickoffId}`)).text()
  return /receipt\/(K[0-9A-F]{12})/.exec(page)?.[1] ?? 'no receipt'
}

test('a buyer confirms all but a line, keeps the PDF, and anybody who holds it can ask whether it is genuine', async ({ page, arrange, firm }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const [buyer] = kickoff.buyers
  const line = kickoff.items.find(({ section, visibility }) => section === 'scope_boundaries' && visibility === 'client')
  await page.setExtraHTTPHeaders(somewhere())
  await page.goto(buyer?.link ?? '')
  await flagLine(page, line?.text ?? '', { kind: 'Missing', words: 'We were told four: the scanners.', beforeStart: true })
  await page.getByLabel(/as your signature/).fill(buyer?.name ?? '')
  await page.getByRole('button', { name: 'Confirm all but the flagged point' }).click()
  await page.getByRole('link', { name: /Your receipt/ }).click()
  expect(await faultsOn(page)).toEqual([])

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link')).toHaveCount(0)
  await expect(page.getByText('We were told four: the scanners.')).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  const file = await page.request.get((await page.getByRole('link', { name: 'Save it as a PDF' }).getAttribute('href')) ?? '')
  expect(file.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
  expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="receipt-K[0-9A-F]{12}\.pdf"$/)
  const words = (await pdfPages(await file.body())).join(' ')
  expect(words).toContain(buyer?.name)
  expect(words).toContain('We were told four: the scanners.')
  expect(words).toContain('Central European')
  const number = /K[0-9A-F]{12}/.exec(words)?.[0] ?? ''
  const hash = /[0-9a-f]{64}/.exec(words)?.[0] ?? ''

  await page.getByRole('link', { name: 'Check that it is genuine' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yes, this receipt is genuine')
  await expect(page.getByRole('main')).not.toContainText(buyer?.name ?? 'nobody')
  await expect(page.getByRole('main')).not.toContainText(firm.name)
  await page.getByRole('link', { name: 'Check another one' }).click()
  await page.getByLabel('Number of the receipt').fill(` ${number.toLowerCase()} `)
  await page.getByLabel('Fingerprint of the content').fill(`${hash.slice(0, 32)} ${hash.slice(32).toUpperCase()}`)
  await page.getByRole('button', { name: 'Check it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yes, this receipt is genuine')
  const changed = hash.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  for (const wrong of [{ number, hash: changed }, { number: 'K000000000000', hash }]) {
    await page.goto(`/verify?${new URLSearchParams(wrong)}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We know no such receipt')
    expect(await faultsOn(page)).toEqual([])
  }
})

test('a wrong number and a wrong fingerprint are answered alike, in the reader’s language, without cookie or script, and not for ever', async ({ request, arrange, firm }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const number = await confirmAs(request, kickoff.buyers[0], kickoff.id)
  const headers = { ...somewhere(), 'accept-language': 'de' }
  const ask = (query: Record<string, string>) => request.get(`/verify?${new URLSearchParams(query)}`, { headers })
  const none = '0'.repeat(64)
  const bodies: string[] = []
  for (const query of [{ number, hash: none }, { number: 'K999999999999', hash: none }, { number: '-', hash: 'x' }, { number, hash: '' }]) {
    const answer = await ask(query)
    expect(answer.status()).toBe(404)
    expect(answer.headers()).toMatchObject({ 'x-robots-tag': 'noindex', 'cache-control': 'no-store' })
    expect(answer.headers()['set-cookie']).toBeUndefined()
    const body = await answer.text()
    expect(body).not.toContain('<script')
    bodies.push(body.replace(/nonce="[^"]*"/g, '').replace(/ value="[^"]*"/g, ''))
  }
  expect(new Set(bodies).size).toBe(1)
  expect(bodies[0]).toContain('Einen solchen Beleg kennen wir nicht')
  for (let times = 4; times < 10; times++) expect((await ask({ number, hash: none })).status()).toBe(404)
  const paused = await ask({ number, hash: none })
  expect(paused.status()).toBe(429)
  expect(Number(paused.headers()['retry-after'])).toBeGreaterThan(0)
  expect((await request.get('/verify', { headers })).status()).toBe(200)
})

test('a buyer fetches the PDF from the receipt’s mail, and no later address holds the secret of their link', async ({ page, playwright, arrange, firm, stack, mail }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const number = await confirmAs(page.request, kickoff.buyers[0], kickoff.id)
  const link = /https?:\/\/\S+\/k\/[\w-]+\/receipt\/\S+/.exec((await mail(kickoff.buyers[0]?.email ?? '', /receipt/i)).text)?.[0] ?? ''
  const reader = await playwright.request.newContext({ baseURL: stack.PUBLIC_URL })
  const traded = await reader.get(link, { maxRedirects: 0 })
  expect(traded.status()).toBe(303)
  expect(traded.headers()['location']).toBe(`/kickoff/${kickoff.id}/receipt/${number}/pdf`)
  const paper = await reader.get(link)
  expect(paper.url()).toMatch(/\/pdf$/)
  expect((await pdfPages(await paper.body())).join(' ')).toContain(number)
  expect((await reader.get(link.replace(/\/k\/[\w-]+/, `/k/${'x'.repeat(43)}`), { headers: somewhere() })).status()).toBe(404)
})

test('whoever fetches a receipt over and over is asked to wait, and a colleague is not', async ({ page, playwright, arrange, firm, stack }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const number = await confirmAs(page.request, kickoff.buyers[0], kickoff.id)
  // A minute may end in between: more than two minutes' worth.
  const answers = await Promise.all(Array.from({ length: 45 }, () => page.request.head(`/kickoff/${kickoff.id}/receipt/${number}/pdf`)))
  const refused = answers.filter((answer) => answer.status() === 429)
  expect(refused.length).toBeGreaterThanOrEqual(5)
  expect(refused[0]?.headers()['retry-after']).toMatch(/^\d+$/)
  const other = await arrange.aSentKickoff(firm)
  const colleague = await playwright.request.newContext({ baseURL: stack.PUBLIC_URL })
  await colleague.get(other.buyers[0]?.link ?? '')
  expect((await colleague.head(`/kickoff/${other.id}/receipt/${number}/pdf`, { headers: somewhere() })).status()).toBe(404)
})

test('nobody opens the receipt of another link, nor of another organization', async ({ page, playwright, request, arrange, firm, signIn, stack }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const number = await confirmAs(request, kickoff.buyers[0], kickoff.id)
  const stranger = await playwright.request.newContext({ baseURL: stack.PUBLIC_URL })
  expect((await stranger.get(`/kickoff/${kickoff.id}/receipt/${number}/pdf`)).status()).toBe(404)
  await stranger.dispose()
  const others = await arrange.aFirm('Birch')
  await signIn(page, others.sales)
  for (const place of [`receipts/${number}`, `receipts/${number}/pdf`, 'history.csv', 'history.json']) {
    const answer = await page.request.get(`/kickoffs/${kickoff.id}/${place}`, { maxRedirects: 0 })
    expect(answer.status()).toBe(302)
    expect(answer.headers()['location']).toBe(`/kickoffs/${kickoff.id}`)
  }
  expect((await page.request.get(`/kickoffs/${kickoff.id}/history`)).status()).toBe(404)
})

test('the team reads the story, takes it along, and finds one changed byte', async ({ page, request, arrange, firm, signIn }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const [buyer] = kickoff.buyers
  const number = await confirmAs(request, buyer, kickoff.id)
  await signIn(page, firm.delivery)
  await page.goto(`/kickoffs/${kickoff.id}`)
  await page.getByRole('link', { name: 'The whole story' }).click()
  await expect(page.getByText(/Hash chain unbroken: \d+ events verified/)).toBeVisible()
  await expect(page.getByText('confirmed version 1')).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('link', { name: 'The team' }).click()
  await expect(page.getByText('published version 1')).toBeVisible()
  await expect(page.getByText('confirmed version 1')).toHaveCount(0)
  await page.getByRole('link', { name: 'Everything' }).click()
  await page.getByRole('link', { name: 'Oldest first' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'started this kickoff' })).toBeVisible()

  await page.goto(`/kickoffs/${kickoff.id}`)
  await page.emulateMedia({ media: 'print' })
  for (const act of await page.getByRole('button').all()) await expect(act).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()

  const json = await (await page.request.get(`/kickoffs/${kickoff.id}/history.json`)).json()
  const history = exportedChainSchema.parse(json)
  expect(brokenPositions(history)).toEqual([])
  const confirmed = history.events.find(({ kind }) => kind === 'version_confirmed')
  if (confirmed) confirmed.sealed = confirmed.sealed.replace(buyer?.name ?? '', 'Somebody Else')
  expect(brokenPositions(history)).toEqual([confirmed?.position])
  const table = await (await page.request.get(`/kickoffs/${kickoff.id}/history.csv`)).text()
  expect(table.split('\r\n').length).toBe(history.events.length + 2)

  const paper = await page.request.get(`/kickoffs/${kickoff.id}/receipts/${number}/pdf`)
  expect((await pdfPages(await paper.body())).join(' ')).toContain(number)
})

test('no receipt on paper holds a sentence that was said inside the firm', async ({ request, arrange }) => {
  const given = await arrange.sql`
    select g.kickoff_id, g.number, g.recipient_id from public.confirmations g join public.kickoffs k on k.id = g.kickoff_id
    where k.saved_by in (select id from public.members where email like '%.example.com')`
  expect(given.length).toBeGreaterThan(0)
  for (const { kickoff_id: kickoffId, number, recipient_id: recipientId } of given) {
    const buyer = (await arrange.buyersOf(kickoffId)).find(({ id }) => id === recipientId)
    if (!buyer) continue
    await request.get(buyer.link, { headers: somewhere(), maxRedirects: 0 })
    const words = (await pdfPages(await (await request.get(`/kickoff/${kickoffId}/receipt/${number}/pdf`)).body())).join(' ')
    expect(words).toContain(number)
    expect(canaries().filter((sentence) => words.includes(sentence))).toEqual([])
  }
})

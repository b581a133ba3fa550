import type { Page } from '@playwright/test'
import type { Firm } from '../support/arrange'
import { linkIn } from '../support/mailbox'
import { expect, test } from '../support/test'
import { typeHandoff } from '../support/type-handoff'

const QUESTION = 'CANARY-QUESTION Three or four? The scanners were in the mail of 22 May.'
const ANSWER = 'CANARY-ANSWER Four, I have put it right.'
const REASON = 'CANARY-REASON Worth three weeks to us, they are the first in their trade.'
const PROMISE = 'CANARY-PROMISE the scanners are in from day one'
const INTERNAL = [QUESTION, ANSWER, REASON, PROMISE, 'CANARY-REMARK', 'CANARY-ROOM', 'CANARY-FIT', 'CANARY-SETTLED', 'CANARY dann bin ich weg.']

const line = (page: Page, text: string) => page.locator('.record-line', { hasText: text })
const idIn = (page: Page) => /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''

const buyersMail = (firm: Firm) => `h.muessig.${firm.organizationId.slice(0, 8)}@kraehwinkler.example`

test('a handoff goes back and forth between sales and delivery, and reaches the buyer with both keys turned', async ({
  page,
  browser,
  arrange,
  firm,
  signIn,
  mail,
}) => {
  test.setTimeout(180_000)
  const buyerEmail = buyersMail(firm)
  await arrange.as(firm.admin, (sql) => sql`select public.set_hour_costs(${firm.organizationId}, ${sql.json([{ currency: 'EUR', hourCost: '100' }])})`)
  await signIn(page, firm.sales)
  const theirs = await browser.newPage()
  await signIn(theirs, firm.delivery)

  const kickoffId = await test.step('sales types it, notes what is not in the price, and is told what is still missing', async () => {
    await page.goto('/kickoffs/new')
    await typeHandoff(page, { sales: firm.sales.name, delivery: firm.delivery.name }, buyerEmail)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page).toHaveURL(/\/kickoffs\/[0-9a-f-]{36}$/)
    const id = idIn(page)
    await arrange.as(firm.sales, (sql) => sql`select public.add_promise(${id}, ${sql.json({
      words: PROMISE, priced: false, saidBy: 'Friederike Suhr', saidWhere: 'CANARY-ROOM', saidOn: '2026-05-22', hours: '300', ownerId: firm.sales.id,
    })})`)
    await page.goto(`/kickoffs/${id}`)
    await expect(page.getByText('€30,000, 24.24% of the planned margin')).toBeVisible()
    await expect(page.getByText('Sales has not said yet how well this deal fits.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Request delivery’s review' })).toHaveCount(0)
    return id
  })
  const review = `/kickoffs/${kickoffId}/review`

  await test.step('sales turns its key, and cannot turn the other one', async () => {
    await arrange.scoreFit(firm.sales, kickoffId, 'sales', 5)
    await page.reload()
    await page.getByRole('button', { name: 'Request delivery’s review' }).click()
    await expect(page.getByText('Delivery reviews').first()).toBeVisible()
    await page.goto(review)
    await expect(page.getByText('Nobody accepts their own handoff.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Accept/ })).toHaveCount(0)
    const revision = await arrange.sql`select revision from public.kickoffs where id = ${kickoffId}`
    const forced = await page.request.post(review, {
      form: { act: 'accept', revision: String(revision[0]?.revision), reason: 'Because.' },
      headers: { origin: new URL(page.url()).origin },
    })
    expect(forced.status()).toBe(403)
    expect(await forced.text()).toContain('Nobody accepts their own handoff')
  })

  await test.step('sales takes its request back, delivery is told, and sales asks again', async () => {
    await page.goto(review)
    await page.getByRole('button', { name: 'Take the request back' }).click()
    await expect(page.getByText('Sales writes').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Take the request back' })).toHaveCount(0)
    expect((await mail(firm.delivery.email, /^Nothing to review for now/)).text).toContain('took back the request')
    await theirs.goto(review)
    await expect(theirs.getByRole('button', { name: /^Accept/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Request delivery’s review' }).click()
    await expect(page.getByText('Delivery reviews').first()).toBeVisible()
  })

  await test.step('delivery finds it in the inbox, asks about a line in place, and loses no word on the way', async () => {
    expect((await mail(firm.delivery.email, /^Review the handoff/)).text).toContain('24.24% of the planned margin')
    await arrange.scoreFit(firm.delivery, kickoffId, 'delivery', 2)
    await arrange.reconcileFit(firm, kickoffId, 'CANARY-FIT we see the scope differently')
    await theirs.goto('/inbox')
    await theirs.getByRole('link', { name: /Review\s*the whole handoff/ }).click()
    await expect(line(theirs, PROMISE)).toContainText('Not priced')
    await theirs.getByRole('button', { name: 'Accept the handoff' }).click()
    await expect(theirs.getByLabel('Why you accept it all the same')).toHaveAttribute('aria-invalid', 'true')
    const asked = line(theirs, 'Three interfaces')
    await asked.getByText('Ask about this line').click()
    await asked.getByRole('textbox').fill(QUESTION)
    await theirs.getByLabel('Why you accept it all the same').fill(REASON)
    await theirs.getByRole('button', { name: 'Accept the handoff' }).click()
    await expect(asked.getByText('Return the handoff with it, or empty the field')).toBeVisible()
    await expect(asked.getByRole('textbox')).toHaveValue(QUESTION)
    await expect(theirs.getByLabel('Why you accept it all the same')).toHaveValue(REASON)
    await theirs.getByRole('button', { name: 'Return with 1 question' }).click()
    await expect(theirs.getByText('Not answered yet.')).toBeVisible()
  })

  await test.step('sales answers beside the line, changes the line, and hands it back', async () => {
    expect((await mail(firm.sales.email, /^Returned with one question/)).text).toContain('Three or four?')
    await page.goto('/inbox')
    await page.getByText(QUESTION).click()
    await page.getByRole('button', { name: 'Hand it back to delivery' }).click()
    await expect(page.getByText('Delivery’s questions are not all answered.')).toBeVisible()
    await page.getByLabel('Your answer').fill(ANSWER)
    await page.getByRole('button', { name: /^Keep the answers/ }).click()
    await expect(page.getByText('every question is answered')).toBeVisible()
    await changeLine(page, kickoffId, 'Three interfaces: bank, payroll, customer EDI', 'Four interfaces: bank, payroll, customer EDI, scanners')
    await page.goto(review)
    await expect(page.getByText(/when the line read “Three interfaces/)).toBeVisible()
    await page.getByRole('button', { name: 'Hand it back to delivery' }).click()
    await expect(page.getByText('Delivery reviews').first()).toBeVisible()
  })

  await test.step('delivery reads the answer and accepts above the threshold, with a reason', async () => {
    await theirs.goto(review)
    await expect(line(theirs, 'Four interfaces').getByText(ANSWER)).toBeVisible()
    await theirs.getByLabel('Why you accept it all the same').fill(REASON)
    await theirs.getByRole('button', { name: 'Accept the handoff' }).click()
    await expect(theirs.getByText('Ready to send').first()).toBeVisible()
    expect((await mail(firm.sales.email, /^Accepted by delivery/)).text).toContain(REASON)
  })

  await test.step('sales sends it, and the buyer reads what was accepted', async () => {
    await page.goto('/inbox')
    await page.getByRole('link', { name: /Accepted\s*ready for the buyer/ }).click()
    await page.getByText('Send to 1 person').click()
    await page.getByRole('button', { name: 'Send it now' }).click()
    await expect(page.getByText('Version 1').first()).toBeVisible()
  })

  const buyer = await browser.newPage()
  await test.step('nothing of what was said between the two is in the buyer’s mail or page', async () => {
    const sent = await mail(buyerEmail, /what you bought/)
    await buyer.goto(linkIn(sent) ?? 'no link')
    await expect(buyer.getByText('Four interfaces')).toBeVisible()
    const seen = [sent.text, sent.html, await buyer.content()].join(' ')
    expect(INTERNAL.filter((words) => seen.includes(words))).toEqual([])
    expect(seen).not.toContain('CANARY')
  })

  await test.step('what is changed after that asks delivery about the change alone, and is published once accepted', async () => {
    await changeLine(page, kickoffId, 'Month-end takes eleven working days.', 'Month-end takes twelve working days.')
    await page.goto(`/kickoffs/${kickoffId}`)
    await expect(page.getByText('Publish version 2')).toHaveCount(0)
    await page.getByRole('button', { name: 'Ask delivery about these changes' }).click()
    await mail(firm.delivery.email, /^Review what changed/)
    await theirs.goto('/inbox')
    await theirs.getByRole('link', { name: /Review\s*1 change/ }).click()
    const changes = theirs.locator('#changes')
    await expect(changes.getByText('Month-end takes eleven working days.')).toBeVisible()
    await expect(changes.getByText('Month-end takes twelve working days.')).toBeVisible()
    await expect(changes.getByText('Four interfaces')).toHaveCount(0)
    await expect(theirs.getByText('Four interfaces')).toBeHidden()
    await theirs.getByLabel('Why you accept it all the same').fill(REASON)
    await theirs.getByRole('button', { name: 'Accept 1 change' }).click()
    await expect(theirs).toHaveURL(new RegExp(`/kickoffs/${kickoffId}$`))
    await page.goto(`/kickoffs/${kickoffId}`)
    await page.getByText('Publish version 2', { exact: true }).click()
    await page.getByLabel(/What changed/).fill('Twelve days, we counted again.')
    await page.getByRole('button', { name: 'Publish version 2 now' }).click()
    await expect(page.getByText('Version 2').first()).toBeVisible()
    const told = await mail(buyerEmail, /changed|new version/i)
    await buyer.goto(linkIn(told) ?? 'no link')
    await expect(buyer.getByText('Month-end takes twelve working days.').first()).toBeVisible()
    expect([told.text, told.html, await buyer.content()].join(' ')).not.toContain('CANARY')
  })

  await test.step('what is promised after that asks delivery again, though no word of it is for the buyer', async () => {
    await arrange.as(firm.sales, (sql) => sql`select public.add_promise(${kickoffId}, ${sql.json({
      words: 'CANARY-LATER somebody on site every Monday', priced: false, saidBy: 'Friederike Suhr', saidWhere: '', saidOn: null, hours: '40', ownerId: firm.sales.id,
    })})`)
    await page.goto(`/kickoffs/${kickoffId}`)
    await page.getByRole('button', { name: 'Ask delivery about these changes' }).click()
    await expect(page.getByText('asked delivery about 1 change')).toBeVisible()
    await theirs.goto(review)
    await expect(theirs.locator('#changes')).toContainText('Since you accepted, promises were added:')
    await expect(theirs.locator('#changes').getByText('CANARY-LATER')).toBeVisible()
    await theirs.getByLabel('Why you accept it all the same').fill(REASON)
    await theirs.getByRole('button', { name: 'Accept 1 change' }).click()
    await expect(theirs.getByText('Both keys are turned').or(theirs.getByText('accepted what the buyer would read')).first()).toBeVisible()
    await buyer.reload()
    expect(await buyer.content()).not.toContain('CANARY')
  })
})

async function changeLine(page: Page, kickoffId: string, from: string, to: string) {
  // React sets a textarea back to its first value while it takes over the page: what is typed before that would be gone.
  await page.goto(`/kickoffs/${kickoffId}/edit`, { waitUntil: 'networkidle' })
  await page.getByRole('textbox').filter({ hasText: from }).fill(to)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/kickoffs/${kickoffId}$`))
}

test('a delivery lead returns a handoff without any script', async ({ browser, arrange, firm, signIn }) => {
  const draft = await arrange.aReviewedDraft(firm)
  const signedIn = await browser.newContext()
  await signIn(await signedIn.newPage(), firm.delivery)
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await signedIn.storageState() })
  const page = await plain.newPage()
  await page.goto(`/kickoffs/${draft.id}/review`)
  const asked = line(page, '85 users')
  await asked.getByText('Ask about this line').click()
  await asked.getByRole('textbox').fill('85, or more?\u0007')
  await page.getByRole('button', { name: 'Return with questions' }).click()
  await expect(asked.getByText('There are invisible control characters in here.')).toBeVisible()
  await expect(asked.getByRole('textbox')).toHaveValue('85, or more?\u0007')
  await asked.getByRole('textbox').fill('85, or 85 and the scanners?')
  await page.getByRole('button', { name: /^Return with/ }).click()
  await expect(page.getByText('85, or 85 and the scanners?')).toBeVisible()
  await expect(page.getByText('Not answered yet.')).toBeVisible()
})

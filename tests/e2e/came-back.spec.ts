import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Arrange, Firm, SentKickoff } from '../support/arrange'
import { faultsOn } from '../support/axe'
import { expect, test } from '../support/test'

/** The first buyer flags a line of the scope. */
async function aFlag(arrange: Arrange, { items, buyers }: SentKickoff): Promise<{ id: string; buyerId: string }> {
  const buyerId = buyers[0]?.id ?? ''
  const line = items.find((item) => item.section === 'scope_boundaries')
  const flag = { version: 1, section: 'scope_boundaries', itemId: line?.id ?? '', kind: 'wrong', words: 'We are ninety.', beforeStart: false, idempotencyKey: randomUUID() }
  const [raised] = await arrange.sql`select private.raise_flag_as(${buyerId}, ${arrange.sql.json(flag)}) as it`
  return { id: String(raised?.it.flagId), buyerId }
}

const formWith = (page: Page, button: string) => page.locator('form', { has: page.getByRole('button', { name: button }) })

test('a member who is no admin reads the settings and whom to ask, and an admin changes them', async ({ page, browser, firm, signIn }) => {
  await signIn(page, firm.sales)
  await page.goto('/settings')
  const settings = page.getByRole('main')
  await expect(settings).toContainText('Only admins change what is here. Ask Henrike Hollenkamp')
  await expect(settings).toContainText(firm.name)
  await expect(settings.locator('input:not([type=hidden]), select, textarea')).toHaveCount(0)
  expect(await faultsOn(page)).toEqual([])
  const theirs = await browser.newPage()
  await signIn(theirs, firm.admin)
  await theirs.goto('/settings')
  await expect(formWith(theirs, 'Save the firm’s settings').getByLabel('Name', { exact: true })).toBeEditable()
})

test('whoever is no admin any more when they save keeps what they typed, and reads why it was refused', async ({ page, arrange, firm, signIn }) => {
  const makeFriederike = (role: string) => arrange.as(firm.admin, (sql) => sql`select public.change_role(${firm.sales.id}, ${role})`)
  await makeFriederike('admin')
  await signIn(page, firm.sales)
  await page.goto('/settings')
  const form = formWith(page, 'Save the firm’s settings')
  await form.getByLabel('Name', { exact: true }).fill('Suhr & Daughters')
  await form.getByLabel('Time zone').selectOption('Asia/Tokyo')
  await makeFriederike('sales')
  await form.getByRole('button').click()
  await expect(form.getByRole('alert')).toContainText('Your role does not allow this')
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('Suhr & Daughters')
  await expect(form.getByLabel('Time zone')).toHaveValue('Asia/Tokyo')
  await makeFriederike('admin')
  await form.getByRole('button').click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('Suhr & Daughters')
  const [kept] = await arrange.sql`select name from public.organizations where id = ${firm.organizationId}`
  expect(kept?.name).toBe('Suhr & Daughters')
})

test('an owner whose flag was opened again while she wrote reads so and keeps her words', async ({ page, arrange, firm, signIn }) => {
  const { id, buyerId } = await aFlag(arrange, await arrange.aSentKickoff(firm))
  await signIn(page, firm.sales)
  await page.goto(`/flags/${id}`)
  await page.getByLabel(/What you tell/).fill('Named users, 85 of them.')
  await arrange.as(firm.delivery, (sql) => sql`select public.resolve_flag(${id}, 1, 'clarified', 'Named users.', null)`)
  await arrange.sql`select private.settle_flag_as(${buyerId}, ${id}, 1, false, 'That is no answer.')`
  await page.getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('opened this flag again')
  await expect(page.getByLabel(/What you tell/)).toHaveValue('Named users, 85 of them.')
  await page.getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(page.getByText(/Clarified by/)).toContainText(firm.sales.name)
})

test('an owner who answers a flag that was taken back meanwhile reads so and finds her words', async ({ page, arrange, firm, signIn }) => {
  const { id, buyerId } = await aFlag(arrange, await arrange.aSentKickoff(firm))
  await signIn(page, firm.sales)
  await page.goto(`/flags/${id}`)
  await page.getByText('Answer without resolving').click()
  await page.getByLabel('Your answer').fill('We meant named users.')
  await arrange.sql`select private.withdraw_flag_as(${buyerId}, ${id})`
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByRole('alert')).toContainText('This flag was settled')
  await expect(page.getByRole('region', { name: 'What you wrote' })).toContainText('We meant named users.')
})

test('an owner who amends a line after a colleague resolved the flag finds the line that she wrote', async ({ page, arrange, firm, signIn }) => {
  const { id } = await aFlag(arrange, await arrange.aSentKickoff(firm))
  await signIn(page, firm.sales)
  await page.goto(`/flags/${id}`)
  await page.getByRole('radio', { name: /^Amend/ }).check()
  await page.getByLabel('The line', { exact: true }).first().fill('90 named users')
  await page.getByLabel(/What you tell/).fill('You are right.')
  await arrange.as(firm.delivery, (sql) => sql`select public.resolve_flag(${id}, 1, 'clarified', 'Named users.', null)`)
  await page.getByRole('button', { name: /Amend and publish/ }).click()
  await expect(page.getByRole('region', { name: 'What you wrote' })).toContainText('90 named users')
  await expect(page.getByLabel('Your answer')).toHaveValue('You are right.')
})

async function openDraft(page: Page, arrange: Arrange, firm: Firm) {
  const draft = await arrange.anAcceptedKickoff(firm)
  await page.goto(`/kickoffs/${draft.id}`)
  await page.getByText(/^Send to/).click()
  return draft
}

test('a seller who sends what a colleague has just sent is told that nobody was mailed twice', async ({ page, arrange, firm, signIn }) => {
  await signIn(page, firm.sales)
  const { id } = await openDraft(page, arrange, firm)
  await arrange.as(firm.delivery, (sql) => sql`select public.send_kickoff(${id}, 1)`)
  await page.getByRole('button', { name: 'Send it now' }).click()
  await expect(page.getByRole('alert')).toContainText('was sent already, nobody was mailed twice')
})

test('a seller who sends what a colleague has just changed is told, and then sends what she sees', async ({ page, arrange, firm, signIn }) => {
  await signIn(page, firm.sales)
  const { id } = await openDraft(page, arrange, firm)
  await arrange.as(firm.delivery, async (sql) => {
    const [read] = await sql`select public.kickoff_draft(null, ${id}) as it`
    await sql`select public.save_handoff(${id}, 1, ${sql.json({ ...read?.it.deal, name: 'Björn’s name for it' })}, ${sql.json(read?.it.items)})`
  })
  await page.getByRole('button', { name: 'Send it now' }).click()
  await expect(page.getByRole('alert')).toContainText('Björn Achterkamp saved this handoff')
  await page.getByRole('button', { name: 'Send it now' }).click()
  await expect(page.getByRole('heading', { name: 'Who reads it' })).toBeVisible()
})

test('a person who was missing is added on our side', async ({ page, arrange, firm, signIn }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const flag = { version: 1, section: 'key_stakeholders', itemId: null, kind: 'missing', words: 'Who is our architect?', beforeStart: false, idempotencyKey: randomUUID() }
  const [raised] = await arrange.sql`select private.raise_flag_as(${kickoff.buyers[0]?.id ?? ''}, ${arrange.sql.json(flag)}) as it`
  await signIn(page, firm.delivery)
  await page.goto(`/flags/${String(raised?.it.flagId)}`)
  await page.getByRole('radio', { name: /^Amend/ }).check()
  await page.getByLabel('The line', { exact: true }).fill('Tjark Petersen')
  await page.getByLabel('On whose side').selectOption({ label: 'Our side' })
  await page.getByLabel(/What you tell/).fill('Tjark is.')
  await page.getByRole('button', { name: /Amend and publish/ }).click()
  await expect(page.getByText(/Amended by/)).toBeVisible()
  const [line] = await arrange.sql`select side from public.items where kickoff_id = ${kickoff.id} and text = 'Tjark Petersen'`
  expect(line?.side).toBe('firm')
})

test('a member whose session ended finds all that they typed, with and without script, and sends it after signing in elsewhere', async ({ page, browser, arrange, firm, signIn, stack }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const { id } = await aFlag(arrange, kickoff)
  const draft = await arrange.aDraft(firm)
  await signIn(page, firm.sales)
  const session = await page.context().cookies()
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: stack.PUBLIC_URL, storageState: await page.context().storageState() })
  const withoutScript = await plain.newPage()
  for (const each of [page, withoutScript]) {
    const words = `Ninety users.\nCohort 3 <b>waits</b> in "Bern", ${each === page ? 'with' : 'without'} script.`
    await each.goto(`/flags/${id}`)
    await each.getByText('Answer without resolving').click()
    await each.getByLabel('Your answer').fill(words)
    await formWith(each, 'Send the answer').getByLabel('A file with it').setInputFiles({ name: 'users.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') })
    await each.context().clearCookies()
    const answered = each.waitForResponse((response) => response.request().method() === 'POST')
    await each.getByRole('button', { name: 'Send the answer' }).click()
    expect((await answered).status()).toBe(401)
    await expect(each.getByRole('alert')).toContainText('You are signed out')
    await expect(each.getByRole('link', { name: 'Sign in in a new tab' })).toHaveAttribute('href', '/sign-in')
    if (each === page) {
      await expect(each.getByLabel('Your answer')).toHaveValue(words)
      // The page that holds a form is the same where script came too late: only there can axe look at it.
      await formWith(each, 'Send the answer').evaluate((form: HTMLFormElement) => form.submit())
      await expect(each.getByRole('heading', { name: 'Not sent yet' })).toBeVisible()
      expect(await faultsOn(each)).toEqual([])
    } else {
      await expect(each.getByText(words)).toBeVisible()
      await expect(each.getByText('Choose it again')).toBeVisible()
    }
    await each.context().addCookies(session)
    await each.getByRole('button', { name: 'Send it again' }).click()
    await expect(each.locator('.thread, main').getByText(words).first()).toBeVisible()
    await expect(each.getByRole('alert')).toHaveCount(0)
  }
  const answers = await arrange.sql`select words from public.answers where flag_id = ${id} order by answered_at`
  expect(answers.map(({ words }) => String(words).replaceAll('\r', '').split('\n'))).toEqual([
    ['Ninety users.', 'Cohort 3 <b>waits</b> in "Bern", with script.'],
    ['Ninety users.', 'Cohort 3 <b>waits</b> in "Bern", without script.'],
  ])
  await withoutScript.goto(`/kickoffs/${draft.id}/edit`)
  await withoutScript.locator('#risks textarea').first().fill('The scanner vendor is new and small')
  await plain.clearCookies()
  await withoutScript.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(withoutScript.getByText('The scanner vendor is new and small')).toBeVisible()
  await plain.addCookies(session)
  await withoutScript.getByRole('button', { name: 'Send it again' }).click()
  await expect(withoutScript).toHaveURL(new RegExp(`/kickoffs/${draft.id}$`))
  expect(await arrange.sql`select 1 from public.items where kickoff_id = ${draft.id} and text = 'The scanner vendor is new and small'`).toHaveLength(1)
  const elsewhere = await plain.request.post(`/flags/${id}`, { form: { act: 'reply', words: 'Not ours' }, headers: { origin: 'https://elsewhere.example' }, maxRedirects: 0 })
  expect([elsewhere.status(), (await elsewhere.text()).includes('Not ours')]).toEqual([403, false])
  await plain.close()
})

test('a form that no page has is refused with a sentence, wherever it is sent', async ({ page, arrange, firm, signIn }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  const { id } = await aFlag(arrange, kickoff)
  await signIn(page, firm.sales)
  const strays: Record<string, string>[] = [{}, { act: '__proto__' }, { act: 'replace', recipientId: randomUUID(), name: 'Jürgen', email: 'j@x.example' }]
  for (const path of ['/settings', `/kickoffs/${kickoff.id}`, `/flags/${id}`]) {
    for (const form of strays) {
      const answer = await page.request.post(path, { form, maxRedirects: 0 })
      expect([404, 422], path).toContain(answer.status())
      expect(await answer.text(), path).toMatch(/role="alert"[^>]*>(<[^>]+>)*(Something in this form|This person is not a recipient)/)
    }
  }
  for (const path of ['/', `/kickoffs/${kickoff.id}/preview`, `/kickoff/${kickoff.id}`, `/kickoff/${kickoff.id}/receipt/1`, '/k/abc', '/inbox', '/kickoffs']) {
    const answer = await page.request.post(path, { form: { x: '1' }, maxRedirects: 0 })
    expect(answer.status(), path).toBe(405)
    expect(answer.headers()['content-type'], path).toContain('text/html')
    expect(await answer.text(), path).not.toContain('You made a POST')
  }
  const strange = await page.request.get('/kickoffs/not-one/preview')
  expect(strange.status()).toBe(404)
  expect(await strange.text()).toContain('There is no such page')
})

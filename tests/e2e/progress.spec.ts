import type { Page } from '@playwright/test'
import type { DependencyStepInput } from '~/domain/dependency'
import { aHandoff } from '../support/a-handoff'
import { aLine } from '../support/a-line'
import type { Arrange, Firm } from '../support/arrange'
import { faultsInBothThemes } from '../support/axe'
import { flagLine } from '../support/say-it-is-off'
import { expect, test } from '../support/test'

const NEEDED = 'Cleansed article master'
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
const neededLine = (page: Page, words = NEEDED) => page.locator('li.need', { hasText: words })
const headline = (page: Page) => page.getByRole('heading', { level: 1 })

/** A confirmed kickoff whose milestone waits for a file of the approver's, needed within the week. */
async function aConfirmedKickoff(arrange: Arrange, firm: Firm, deal: { locale?: 'ar-BH' } = {}) {
  const { items } = aHandoff(firm)
  const needed = aLine('delivery_dependencies', NEEDED, { detail: 'Dr. Hannelore Müßig', side: 'buyer', dueOn: inDays(4) })
  const kickoff = await arrange.aSentKickoff(firm, { deal, items: [...items, needed] })
  const [buyer, colleague] = kickoff.buyers
  if (!buyer || !colleague) throw new Error('nobody to open the page')
  await arrange.sql`select private.confirm_as(${buyer.id}, 1, ${buyer.name})`
  return { id: kickoff.id, buyer, colleague, itemId: needed.id }
}

const takeStep = (arrange: Arrange, firm: Firm, at: { id: string; itemId: string }, step: Pick<DependencyStepInput, 'kind' | 'words'>) =>
  arrange.as(firm.delivery, (sql) => sql`
    select public.take_step(${at.id}, ${at.itemId}, ${sql.json({ ...step, idempotencyKey: crypto.randomUUID(), attachmentIds: [] })})`)

/** Delivery marks each condition, shows how, and says that all is done. */
async function sayDone(arrange: Arrange, firm: Firm, kickoffId: string): Promise<void> {
  await arrange.as(firm.delivery, async (sql) => {
    const [page] = await sql`select public.milestone_page(${kickoffId}) as it`
    const shown = { words: 'Signed in the workshop.', link: 'https://files.firm.example/minutes', attachmentIds: [] }
    for (const { hash } of page?.it.conditions ?? []) await sql`select public.mark_condition(${kickoffId}, ${sql.json({ hash, ...shown })})`
    await sql`select public.claim_milestone(${kickoffId})`
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a buyer says by when, hands in, takes a file back, is asked once more, hands in again, and reads that it is there', async ({ page, arrange, firm }) => {
      const kickoff = await aConfirmedKickoff(arrange, firm)
      await page.goto(kickoff.buyer.link)
      await expect(headline(page)).toContainText('We wait for one thing from you')
      await page.getByRole('link', { name: `Needed: ${NEEDED}` }).click()

      const needed = neededLine(page)
      await needed.getByText('By another day').click()
      await needed.getByLabel(/By when will it be there/).fill(inDays(30))
      await needed.getByRole('button', { name: 'Promise this day' }).click()
      await expect(page.getByRole('alert')).toContainText('That day is later than it is needed')
      await expect(needed.getByLabel(/By when will it be there/)).toHaveValue(inDays(30))
      await needed.getByLabel(/Why it takes longer/).fill('Our purchasing is on leave.')
      await needed.getByRole('button', { name: 'Promise this day' }).click()
      await expect(needed).toContainText('Promised for')
      await expect(needed).toContainText('this moves the milestone by')

      await needed.getByText('Hand it in').first().click()
      await needed.getByLabel(/a link/).fill('ftp://files.example/master.csv')
      await needed.getByLabel(/A word about it/).fill('All 14,200 articles.')
      await needed.getByRole('button', { name: 'Hand it in' }).click()
      await expect(needed).toContainText('This does not look like a link.')
      await expect(needed.getByLabel(/A word about it/)).toHaveValue('All 14,200 articles.')
      await needed.getByLabel(/a link/).fill('files.example/master.csv')
      await needed.getByLabel('A file').setInputFiles({ name: 'list.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') })
      await needed.getByRole('button', { name: 'Hand it in' }).click()
      await expect(needed).toContainText('Björn Achterkamp looks at it')
      await needed.getByText('What was said so far').click()
      const link = needed.getByRole('link', { name: 'https://files.example/master.csv' })
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc')
      await expect(needed.getByRole('link', { name: 'list.pdf' })).toBeVisible()
      await needed.getByText('Take a file back').click()
      await needed.getByLabel('list.pdf').check()
      await needed.getByRole('button', { name: 'Take it back' }).click()
      await expect(needed.getByText('Take a file back')).toHaveCount(0)
      await needed.getByText('What was said so far').click()
      await expect(needed.getByText('taken back by Dr. Hannelore Müßig on')).toBeVisible()
      await expect(needed.getByRole('link', { name: 'list.pdf' })).toHaveCount(0)

      await takeStep(arrange, firm, kickoff, { kind: 'sent_back', words: 'The file ends in 2024.' })
      await page.goto(kickoff.buyer.link)
      await expect(headline(page)).toContainText('We wait for one thing from you')
      await expect(needed).toContainText('Björn Achterkamp needs it once more: The file ends in 2024.')
      await needed.getByText('Hand it in').first().click()
      await needed.getByLabel(/A word about it/).fill('Now with both years.')
      await needed.getByRole('button', { name: 'Hand it in' }).click()
      await takeStep(arrange, firm, kickoff, { kind: 'accepted', words: '' })
      await page.goto(kickoff.buyer.link)
      await page.getByText('One is there').click()
      await expect(needed).toContainText('There since')
    })

    test('an approver says not yet with a line, then yes by name with a word, and reads that it is reached', async ({ page, arrange, firm }) => {
      const kickoff = await aConfirmedKickoff(arrange, firm)
      await sayDone(arrange, firm, kickoff.id)
      await page.goto(kickoff.buyer.link)
      await expect(headline(page)).toContainText('Done? Björn Achterkamp says that it is ready')
      const goal = page.getByRole('region', { name: 'The first milestone today' })
      await expect(goal.getByRole('link', { name: 'https://files.firm.example/minutes' })).toBeVisible()
      await goal.getByText('Not yet').click()
      await goal.getByLabel(/What is not done yet/).fill('Purchasing has not signed.')
      await goal.getByRole('button', { name: 'Send it to Björn Achterkamp' }).click()
      await expect(goal).toContainText('not yet. Purchasing has not signed.')

      await sayDone(arrange, firm, kickoff.id)
      await page.goto(kickoff.buyer.link)
      await goal.getByLabel('A word with it, if you like').fill('A good start.')
      await goal.getByLabel(/as your signature/).fill('   ')
      await goal.getByRole('button', { name: 'Yes, done' }).click()
      await expect(goal.getByLabel('A word with it, if you like')).toHaveValue('A good start.')
      if (javaScriptEnabled) {
        await goal.getByLabel(/as your signature/).fill('Dr. Hannelore')
        await page.goto(kickoff.buyer.link)
        await expect(goal.getByLabel('A word with it, if you like')).toHaveValue('A good start.')
        await expect(goal.getByLabel(/as your signature/)).toHaveValue('Dr. Hannelore')
      }
      await goal.getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
      await goal.getByRole('button', { name: 'Yes, done' }).click()
      await expect(goal).toContainText('Reached on')
      await expect(goal).toContainText('yes, done. A good start.')
    })
  })
}

test('a buyer in whose name a yes was noted says that it is not theirs', async ({ page, arrange, firm }) => {
  const kickoff = await aConfirmedKickoff(arrange, firm)
  await sayDone(arrange, firm, kickoff.id)
  const record = { verdict: 'reached', words: '', channel: 'phone', givenOn: inDays(0), evidence: 'She called at ten.' }
  await arrange.as(firm.delivery, (sql) => sql`select public.record_milestone_answer(${kickoff.buyer.id}, ${sql.json(record)})`)
  await page.goto(kickoff.colleague.link)
  await expect(page.getByText('This is not what I said')).toHaveCount(0)
  await page.goto(kickoff.buyer.link)
  const goal = page.getByRole('region', { name: 'The first milestone today' })
  await goal.getByText('This is not what I said').click()
  await goal.getByLabel(/What did you say/).fill('I said that we would look at it.')
  await goal.getByRole('button', { name: 'Tell them' }).click()
  await expect(goal).toContainText('It stands for nothing.')
})

test('a buyer who hands in nothing is told what is enough, and a colleague may answer in their stead', async ({ page, arrange, firm }) => {
  const kickoff = await aConfirmedKickoff(arrange, firm)
  await page.goto(kickoff.colleague.link)
  const needed = neededLine(page)
  await needed.getByText('Hand it in').first().click()
  await needed.getByRole('button', { name: 'Hand it in' }).click()
  await expect(needed).toContainText('A word, a link or a file is enough.')
  await needed.getByLabel(/A word about it/).fill('I have it here.')
  await needed.getByRole('button', { name: 'Hand it in' }).click()
  await expect(needed).toContainText('Handed in')
})

test('a buyer whose words come too late, since it was accepted meanwhile, reads why and keeps them', async ({ page, arrange, firm }) => {
  const kickoff = await aConfirmedKickoff(arrange, firm)
  await page.goto(kickoff.buyer.link)
  const needed = neededLine(page)
  await needed.getByText('Hand it in').first().click()
  await needed.getByLabel(/A word about it/).fill('Here it is.')
  await takeStep(arrange, firm, kickoff, { kind: 'provided', words: 'It came by mail.' })
  await takeStep(arrange, firm, kickoff, { kind: 'accepted', words: '' })
  await needed.getByRole('button', { name: 'Hand it in' }).click()
  await expect(page.getByRole('alert')).toContainText('It is there and accepted already')
  await expect(page.getByRole('alert')).toContainText('Here it is.')
})

test('a buyer still finds what they confirmed, folded, and can say that a line of it is off', async ({ page, arrange, firm }) => {
  const kickoff = await aConfirmedKickoff(arrange, firm)
  await page.goto(kickoff.buyer.link)
  await page.getByText('What is in, and what is not').click()
  await flagLine(page, '85 users', { kind: 'Unclear', words: 'Named or concurrent?' })
  await expect(page.getByRole('heading', { name: 'What is still open' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What is in, and what is not' })).toContainText('Named or concurrent?')
})

test('the progress passes axe at 360 pixels, light and dark, in Arabic, and prints unfolded', async ({ page, arrange, firm }) => {
  const kickoff = await aConfirmedKickoff(arrange, firm, { locale: 'ar-BH' })
  await sayDone(arrange, firm, kickoff.id)
  await page.setViewportSize({ width: 360, height: 800 })
  for (const { link } of [kickoff.buyer, kickoff.colleague]) {
    await page.goto(link)
    expect(await faultsInBothThemes(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  }
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.folded .line').first()).toBeVisible()
  await expect(page.locator('form:visible')).toHaveCount(0)
})

import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Item } from '~/domain/item'
import type { Arrange, ArrangedKickoff, Firm, SentKickoff } from '../support/arrange'
import { faultsInBothThemes, faultsOn } from '../support/axe'
import { lineWith } from '../support/say-it-is-off'
import { expect, test } from '../support/test'

const itemWith = ({ items }: ArrangedKickoff, words: string) => items.find((each) => each.text.includes(words))

/** A colleague changes the draft's lines and publishes them while the buyer reads. */
async function publish(arrange: Arrange, firm: Firm, kickoff: ArrangedKickoff, change: (item: Item) => Item | []) {
  await arrange.as(firm.sales, async (sql) => {
    const [draft] = await sql`select public.kickoff_draft(null, ${kickoff.id}) as it`
    const items = kickoff.items.flatMap(change)
    await sql`select public.save_handoff(${kickoff.id}, 1, ${sql.json(draft?.it.deal)}, ${sql.json(items)})`
  })
  await arrange.acceptChanges(firm, kickoff.id)
  await arrange.as(firm.sales, (sql) => sql`select public.publish_changes(${kickoff.id}, 2, 'We had counted wrongly.')`)
}

const ninetyUsers = (item: Item) => (item.text.includes('85 users') ? { ...item, text: '90 users, one entity, one plant' } : item)

async function raise(arrange: Arrange, kickoff: SentKickoff, words: string, said: string): Promise<string> {
  const line = itemWith(kickoff, words)
  const flag = { version: 1, section: line?.section ?? '', itemId: line?.id ?? '', kind: 'missing', words: said, beforeStart: true, idempotencyKey: randomUUID() }
  const [raised] = await arrange.sql`select private.raise_flag_as(${kickoff.buyers[0]?.id ?? ''}, ${arrange.sql.json(flag)}) as it`
  return String(raised?.it.flagId)
}

/** She flags that three interfaces were four, confirms the rest on 3 November, and the line is amended later. */
async function anAmendedKickoff(arrange: Arrange, firm: Firm, deal: { locale?: 'de-DE' | 'ar-BH' } = {}): Promise<SentKickoff> {
  const kickoff = await arrange.aSentKickoff(firm, { deal })
  const flagId = await raise(arrange, kickoff, 'Three interfaces', 'We were told four.')
  await arrange.sql.begin(async (sql) => {
    await sql`select set_config('app.now', '2026-11-03 10:00+00', true)`
    await sql`select private.confirm_as(${kickoff.buyers[0]?.id ?? ''}, 1, 'Dr. Hannelore Müßig')`
  })
  const amendment = { change: 'edit', text: 'Four interfaces: bank, payroll, customer EDI, scanners', detail: '', boundary: 'included', dueOn: null, amount: null }
  await arrange.as(firm.sales, (sql) => sql`select public.resolve_flag(${flagId}, 1, 'amended', 'The scanners are in.', ${sql.json(amendment)})`)
  return kickoff
}

const comesBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))

const saysInTheForm = async (page: Page, line: string, words: string) => {
  await lineWith(page, line).locator('summary').first().click()
  await lineWith(page, line).getByLabel(/What did you understand/).fill(words)
}

test('a buyer in the middle of an old version is told of the new one, and finds her mark, her name and her unsent words in it', async ({ page, arrange, firm }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  await page.goto(kickoff.buyers[0]?.link ?? '')
  const told = page.getByRole('region', { name: 'What you told us' })
  await told.getByRole('button', { name: 'This is right' }).click()
  await expect(told.getByText('You said: this is right')).toBeVisible()
  await saysInTheForm(page, 'Archive older', 'Ten years, by your mail of 22 May.')
  await page.getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
  await comesBack(page)
  await expect(page.getByText('There is a new version of this page')).toHaveCount(0)
  await publish(arrange, firm, kickoff, ninetyUsers)
  const events = () => arrange.sql`select count(*)::int as events from public.events where kickoff_id = ${kickoff.id}`
  const before = await events()
  await comesBack(page)
  await expect(page.getByRole('status').getByText('There is a new version of this page')).toBeVisible()
  expect(await events()).toEqual(before)
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('link', { name: 'Read on in it' }).click()
  await expect(page.getByRole('region', { name: 'What changed since you looked' })).toContainText('We had counted wrongly.')
  await expect(lineWith(page, '90 users')).toContainText('New wording')
  await expect(told.getByText('You said: this is right')).toBeVisible()
  await expect(lineWith(page, 'Archive older').getByLabel(/What did you understand/)).toHaveValue('Ten years, by your mail of 22 May.')
  await expect(page.getByLabel(/as your signature/)).toHaveValue('Dr. Hannelore Müßig')
})

test('a buyer whose unsent words were about a line that is gone finds them under its part', async ({ page, arrange, firm }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  await page.goto(kickoff.buyers[0]?.link ?? '')
  await saysInTheForm(page, '85 users', 'We are ninety by now.')
  await publish(arrange, firm, kickoff, (item) => (item.text.includes('85 users') ? [] : item))
  await comesBack(page)
  await page.getByRole('link', { name: 'Read on in it' }).click()
  const scope = page.locator('#scope_boundaries > .foot')
  await expect(scope.getByLabel(/What did you understand/)).toHaveValue('We are ninety by now.')
  await page.reload()
  await expect(scope.getByLabel(/What did you understand/)).toHaveValue('We are ninety by now.')
})

test('a buyer who marks a part of an old version is told, and cannot sign there for a version that she does not see', async ({ page, arrange, firm }) => {
  const kickoff = await arrange.aSentKickoff(firm)
  await page.goto(kickoff.buyers[0]?.link ?? '')
  await publish(arrange, firm, kickoff, ninetyUsers)
  await page.getByRole('region', { name: 'What you told us' }).getByRole('button', { name: 'This is right' }).click()
  await expect(page.getByText('There is a new version of this page')).toBeVisible()
  await expect(page.locator('#word input[name=version]')).toHaveValue('1')
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a buyer who flags an unchanged line from an old version has said it, and reads on in the new one', async ({ page, arrange, firm }) => {
      const kickoff = await arrange.aSentKickoff(firm)
      await page.goto(kickoff.buyers[0]?.link ?? '')
      await saysInTheForm(page, 'Archive older', 'Ten years, by your mail of 22 May.')
      await lineWith(page, 'Archive older').getByRole('radio', { name: 'Wrong' }).check()
      await publish(arrange, firm, kickoff, ninetyUsers)
      await lineWith(page, 'Archive older').getByRole('button', { name: 'Flag this line' }).click()
      await expect(lineWith(page, 'Archive older')).toContainText('Ten years, by your mail of 22 May.')
      await expect(lineWith(page, '90 users')).toBeVisible()
    })

    test('a buyer who adds a word to her flag from an old version has added it, and reads on in the new one', async ({ page, arrange, firm }) => {
      const kickoff = await arrange.aSentKickoff(firm)
      await raise(arrange, kickoff, 'Archive older', 'Ten years.')
      await page.goto(kickoff.buyers[0]?.link ?? '')
      await page.getByText('Add a word').click()
      await page.getByLabel(/Your word to/).fill('It was in your mail of 22 May.')
      await publish(arrange, firm, kickoff, ninetyUsers)
      await page.getByRole('button', { name: 'Send it' }).click()
      await expect(lineWith(page, 'Archive older')).toContainText('It was in your mail of 22 May.')
      await expect(lineWith(page, '90 users')).toBeVisible()
    })

    test('a buyer who signs an old version is shown the new one with her name still there, and signs that', async ({ page, arrange, firm }) => {
      const kickoff = await arrange.aSentKickoff(firm)
      await page.goto(kickoff.buyers[0]?.link ?? '')
      await page.getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
      await publish(arrange, firm, kickoff, ninetyUsers)
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await expect(page.getByRole('alert')).toContainText('In the meantime there is a new version')
      await expect(page.getByRole('region', { name: 'What changed since you looked' })).toContainText('90 users')
      await expect(page.getByLabel(/as your signature/)).toHaveValue('Dr. Hannelore Müßig')
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
    })

    test('a buyer sees first what changed at her word and why, compares, confirms just that, and the rest keeps its date', async ({ page, arrange, firm }) => {
      const kickoff = await anAmendedKickoff(arrange, firm)
      await page.goto(kickoff.buyers[0]?.link ?? '')
      const changes = page.getByRole('region', { name: 'What changed since you looked' })
      await expect(page.locator('main section').first()).toHaveClass('changes')
      await expect(changes).toContainText('We were told four.')
      await expect(changes).toContainText('Why: The scanners are in.')
      await expect(changes.locator('del').first()).toHaveText('Three')
      await expect(changes.locator('ins').first()).toHaveText('Four')
      await changes.getByRole('link', { name: 'Compare the versions' }).click()
      await expect(page.getByText('You asked, we changed:')).toBeVisible()
      await expect(page.getByText('“Three” became “Four” · new: “scanners”')).toBeVisible()
      await expect(page.getByText('One line reads differently')).toBeVisible()
      await page.getByRole('link', { name: 'Back to the page' }).click()
      await lineWith(page, 'Four interfaces').getByRole('radio', { name: 'Yes, settled' }).check()
      await lineWith(page, 'Four interfaces').getByRole('button', { name: 'Send your answer' }).click()
      await expect(page.getByRole('region', { name: 'What you told us' })).toContainText('Confirmed on 3 November 2026')
      await expect(lineWith(page, '85 users')).toContainText('Confirmed on 3 November 2026')
      await page.getByRole('link', { name: 'Confirm just this' }).click()
      await expect(page.getByText('You confirm one line of version 2')).toBeVisible()
      await page.getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
      await expect(lineWith(page, '85 users')).toContainText('Confirmed on 3 November 2026')
      await expect(lineWith(page, 'Four interfaces')).not.toContainText('Confirmed on 3 November')
    })
  })
}

test('a colleague reads whose flag changed a line, and not the words of it', async ({ page, arrange, firm }) => {
  const kickoff = await anAmendedKickoff(arrange, firm)
  await page.goto(kickoff.buyers[1]?.link ?? '')
  await expect(lineWith(page, 'Four interfaces')).toContainText('New wording · asked for by Dr. Hannelore Müßig')
  await page.getByRole('link', { name: 'Compare the versions' }).click()
  await expect(page.getByText('Dr. Hannelore Müßig asked, we changed:')).toBeVisible()
  expect(await page.content()).not.toContain('We were told four.')
})

test('what changed reads well in German and Arabic, light and dark, and passes axe', async ({ page, arrange, firm }) => {
  for (const locale of ['de-DE', 'ar-BH'] as const) {
    const kickoff = await anAmendedKickoff(arrange, firm, { locale })
    await page.goto(kickoff.buyers[0]?.link ?? '')
    for (const place of ['', '/changes', '/changes?from=2&to=2']) {
      await page.goto(`/kickoff/${kickoff.id}${place}`)
      expect(await faultsInBothThemes(page)).toEqual([])
    }
  }
})

test('a stranger with another kickoff’s cookie learns nothing of its versions', async ({ request, arrange, firm }) => {
  const [mine, theirs] = [await arrange.aSentKickoff(firm), await anAmendedKickoff(arrange, firm)]
  await request.get(mine.buyers[0]?.link ?? '')
  const answer = await request.get(`/kickoff/${mine.id}/version`)
  expect([answer.status(), await answer.text(), answer.headers()['cache-control']]).toEqual([200, '1', 'no-store'])
  const headers = { cookie: `kickoff=${mine.buyers[0]?.secret ?? ''}` }
  for (const place of ['version', 'changes', 'changes?from=1&to=2']) expect((await request.get(`/kickoff/${theirs.id}/${place}`, { headers })).status()).toBe(404)
})

test('a member compares two versions side by side, and comes from there to the flag behind a change', async ({ page, arrange, firm, signIn }) => {
  const kickoff = await anAmendedKickoff(arrange, firm)
  await signIn(page, firm.delivery)
  await page.goto(`/kickoffs/${kickoff.id}`)
  await page.getByRole('link', { name: 'What changed in version 2' }).click()
  await expect(page).toHaveURL(/compare\?from=1&to=2/)
  const line = page.getByRole('listitem').filter({ hasText: 'Four interfaces' })
  await expect(line.locator('del')).toHaveText('Three')
  await expect(line.locator('ins').first()).toHaveText('Four')
  expect(await faultsInBothThemes(page)).toEqual([])
  await expect(line).toContainText('We were told four.')
  await line.getByRole('link', { name: 'Open the flag' }).click()
  await expect(page).toHaveURL(/\/flags\//)
  await page.goto(`/kickoffs/${kickoff.id}/compare?from=99999999999&to=nonsense`)
  await expect(page.getByText('1 line different')).toBeVisible()
})

import type { Locator, Page } from '@playwright/test'
import type { Arrange, ArrangedKickoff, Firm } from '../support/arrange'
import { faultsInBothThemes } from '../support/axe'
import { expect, test } from '../support/test'

const criterion = (page: Page, name: string) => page.getByRole('radiogroup', { name })

/** Scores every criterion alike, except those that are named. */
async function score(page: Page, alike: number, otherwise: Record<string, number> = {}) {
  for (const group of await page.getByRole('radiogroup').all()) await choose(group, alike)
  for (const [name, value] of Object.entries(otherwise)) await choose(criterion(page, name), value)
  await page.getByRole('button', { name: 'Score the deal' }).click()
}

const choose = (group: Locator, value: number) => group.getByRole('radio', { name: new RegExp(`^${value}`) }).check()

async function writeLine(page: Page, name: string, words: string) {
  await page.getByLabel(`Your line on ${name}`).fill(words)
  await page.getByRole('button', { name: 'Write the line' }).first().click()
  await expect(page.getByText(words, { exact: true }).first()).toBeVisible()
}

test('each side scores blind, then both see both and reconcile what differs', async ({ page, browser, arrange, firm, signIn }) => {
  test.setTimeout(120_000)
  const { id } = await arrange.aDraft(firm)
  const fit = `/kickoffs/${id}/fit`

  await test.step('sales leaves one out, is shown which, and loses nothing', async () => {
    await signIn(page, firm.sales)
    await page.goto(fit)
    await choose(criterion(page, 'Revenue'), 5)
    await page.getByRole('button', { name: 'Score the deal' }).click()
    await expect(page.getByText('Please choose one of the five.')).toHaveCount(7)
    await expect(criterion(page, 'Urgency')).toBeFocused()
    await expect(criterion(page, 'Revenue').getByRole('radio', { name: /^5/ })).toBeChecked()
    await score(page, 4, { Revenue: 5 })
    await expect(page.getByText('You scored it. Delivery has not scored it yet.')).toBeVisible()
  })

  const theirs = await browser.newPage()
  await test.step('delivery is told that sales has scored, and not how', async () => {
    await signIn(theirs, firm.delivery)
    await theirs.goto(fit)
    await expect(theirs.getByText('Sales has scored it.')).toBeVisible()
    await expect(theirs.getByText('On the whole')).toHaveCount(0)
    await expect(theirs.getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(theirs.getByRole('button', { name: /^Go to/ })).toHaveCount(0)
    expect(await theirs.content()).not.toMatch(/"?scores"?[^a-z]{1,6}revenue/)
    await score(theirs, 4, { 'Scope control': 2, 'Margin quality': 1 })
  })

  await test.step('both see both, and what differs by two or more', async () => {
    await expect(theirs.getByText('differs by 2')).toBeVisible()
    await expect(theirs.getByText('differs by 3')).toBeVisible()
    await expect(theirs.getByText(/differ by two or more on two criteria/)).toBeVisible()
    await page.reload()
    await expect(page.getByText('differs by 3')).toBeVisible()
    await expect(page.getByText('4.13')).toBeVisible()
    await expect(page.getByText('3.38')).toBeVisible()
  })

  await test.step('each side writes its own line, and sees the other’s', async () => {
    await page.getByRole('button', { name: 'Write the line' }).first().click()
    await expect(page.getByLabel('Your line on Scope control')).toHaveAttribute('aria-invalid', 'true')
    await writeLine(page, 'Scope control', 'The SOW names three interfaces; I take the fourth back.')
    await writeLine(page, 'Margin quality', 'The scanners go into a change order.')
    await theirs.reload()
    await expect(theirs.getByText('I take the fourth back.')).toBeVisible()
    await writeLine(theirs, 'Scope control', 'Fine with three.')
    await writeLine(theirs, 'Margin quality', 'Then it carries the work.')
    await expect(theirs.getByText('Two criteria differed; each side has written what it makes of that.')).toBeVisible()
  })
})

test('an unpriced promise moves the margin at risk over the threshold', async ({ page, browser, arrange, firm, signIn }) => {
  test.setTimeout(120_000)
  const { id } = await arrange.aDraft(firm)
  const ledger = `/kickoffs/${id}/promises`
  await signIn(page, firm.admin)

  await test.step('the admin says what an hour costs; a wrong amount comes back at its field', async () => {
    await page.goto('/settings/handover')
    await expect(page.getByRole('group', { name: 'Another currency, row 2' }).getByRole('textbox')).toHaveCount(2)
    await page.getByLabel('Currency', { exact: true }).first().fill('eur')
    await page.getByRole('textbox', { name: 'An hour costs' }).first().fill('many')
    await page.getByRole('button', { name: 'Save what an hour costs' }).click()
    await expect(page.getByRole('textbox', { name: 'An hour costs' }).first()).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('textbox', { name: 'An hour costs' }).first()).toHaveValue('many')
    await page.getByRole('textbox', { name: 'An hour costs' }).first().fill('95,50')
    await page.getByRole('button', { name: 'Save what an hour costs' }).click()
    await expect(page.getByRole('group', { name: 'Hours of deals in EUR' }).getByLabel('Currency', { exact: true })).toHaveValue('EUR')
    expect(await faultsInBothThemes(page)).toEqual([])
    await expect(page.getByRole('textbox', { name: 'An hour costs' }).first()).toHaveValue('95.5')
  })

  const selling = await browser.newPage()
  await signIn(selling, firm.sales)
  const note = async (words: string, hours: string, priced: 'In the price' | 'Not in the price') => {
    const form = selling.locator('form', { has: selling.getByRole('button', { name: 'Note the promise' }) })
    if (!(await form.isVisible())) await selling.getByText('Note a promise').click()
    await form.getByLabel('What was said').fill(words)
    await form.getByRole('radio', { name: new RegExp(`^${priced}`) }).check()
    await form.getByLabel('Who said it').fill('Friederike Suhr')
    await form.getByLabel('Hours that it takes').fill(hours)
    await form.getByRole('button', { name: 'Note the promise' }).click()
  }

  await test.step('sales notes what was promised; hours that are none come back at their field', async () => {
    await selling.goto(ledger)
    await expect(selling.getByText('No promise is noted yet')).toBeVisible()
    await note('Scanners from day one', 'a week', 'Not in the price')
    await expect(selling.getByLabel('Hours that it takes')).toHaveAttribute('aria-invalid', 'true')
    await expect(selling.getByRole('textbox', { name: 'What was said' })).toHaveValue('Scanners from day one')
    await expect(selling.getByRole('radio', { name: /^Not in the price/ })).toBeChecked()
    await note('Scanners from day one', '80', 'Not in the price')
    await expect(selling.getByText(/€7,640, 6.17% of the planned margin/)).toBeVisible()
    await note('A canteen screen', '4,5', 'In the price')
    await expect(selling.locator('li.promise', { hasText: 'A canteen screen' })).toBeVisible()
    await expect(selling.getByText(/€7,640, 6.17%/)).toBeVisible()
    await note('Ten years of history', '160', 'Not in the price')
    await expect(selling.getByText(/€22,920, 18.52% of the planned margin/)).toBeVisible()
    await expect(selling.getByText(/above it only Björn Achterkamp or an admin can accept/)).toBeVisible()
  })

  await test.step('delivery says what cannot be kept; sales prices it, and the margin is safe again', async () => {
    await page.goto(ledger)
    const history = page.locator('li.promise', { hasText: 'Ten years of history' })
    await history.getByText('Can we keep it?').click()
    await history.getByRole('radio', { name: /^It cannot be kept/ }).check()
    await history.getByLabel(/A remark/).fill('Two years are in the SOW.')
    await history.getByRole('button', { name: 'Keep the judgement' }).click()
    await expect(history.getByText('Cannot be kept', { exact: true })).toBeVisible()
    await selling.reload()
    const theirs = selling.locator('li.promise', { hasText: 'Ten years of history' })
    await expect(theirs.getByText('Two years are in the SOW.')).toBeVisible()
    await expect(theirs.getByText('Can we keep it?')).toHaveCount(0)
    await theirs.getByText('Change', { exact: true }).click()
    await theirs.getByRole('button', { name: 'Take it out of the ledger' }).click()
    await expect(selling.getByText(/€7,640, 6.17%/)).toBeVisible()
  })

  await test.step('with a margin of its own the same hours weigh more; sales cannot set what it is measured by', async () => {
    await expect(selling.getByText('Set another for this deal')).toHaveCount(0)
    await page.reload()
    await page.getByText('Set another for this deal').click()
    await page.getByLabel(/Margin of this deal/).fill('500')
    await page.getByRole('button', { name: 'Set the margin' }).click()
    await expect(page.getByLabel(/Margin of this deal/)).toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel(/Margin of this deal/).fill('12,5')
    await page.getByRole('button', { name: 'Set the margin' }).click()
    await expect(page.getByText(/€7,640, 14.81%/)).toBeVisible()
    await page.getByRole('button', { name: 'Back to the usual one' }).click()
    await expect(page.getByText(/€7,640, 6.17%/)).toBeVisible()
  })
})

test('lines that contradict each other hold the review up until somebody says what holds', async ({ page, arrange, firm, signIn }) => {
  const { id } = await arrange.aDraft(firm)
  await arrange.scoreFit(firm.sales, id, 'sales')
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${id}/contradictions`)
  await page.getByText('Tie lines that contradict each other').click()
  await page.getByRole('checkbox', { name: /85 users/ }).check()
  await page.getByLabel('What you know about it').fill('The CRM says 120 seats.')
  await page.getByRole('button', { name: 'Tie them' }).click()
  await expect(page.getByText('Choose at least two lines that cannot both be right.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /85 users/ })).toBeChecked()
  await expect(page.getByLabel('What you know about it')).toHaveValue('The CRM says 120 seats.')
  await page.getByRole('checkbox', { name: /Key users are available/ }).check()
  await page.getByRole('button', { name: 'Tie them' }).click()
  await expect(page.getByText('One contradiction to settle')).toBeVisible()
  await expect(arrange.requestReview(firm, id)).rejects.toThrow(/contradictions_open|PT409/)
  await page.getByRole('button', { name: 'Settle it' }).click()
  await expect(page.getByLabel('What holds from now on')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('What holds from now on').fill('85 users, as signed; the CRM is behind.')
  await page.getByRole('button', { name: 'Settle it' }).click()
  await expect(page.getByText('Everything that was tied is settled.')).toBeVisible()
  await arrange.requestReview(firm, id)
})

/** Saves the draft with these words beside its “85 users”. */
async function saysToo(arrange: Arrange, firm: Firm, { id, items }: ArrangedKickoff, ...texts: string[]) {
  const like = items.find(({ text }) => text.startsWith('85 users'))
  const more = texts.map((text, place) => ({ ...like, id: `00000000-0000-4000-8000-00000000000${place}`, text, boundary: 'included' }))
  await arrange.as(firm.sales, (sql) => sql`
    select public.save_handoff(k.id, k.revision, to_jsonb(d) || ${sql.json({ salesOwnerId: firm.sales.id, deliveryOwnerId: firm.delivery.id })}, ${sql.json(JSON.parse(JSON.stringify([...items, ...more])))})
    from public.kickoffs k, (select ${'Krähwinkler'}::text as account, ${'ERP'}::text as name, ${'new_logo'}::text as "dealType", ${'412600'}::text as amount,
      ${'EUR'}::text as currency, ${'2026-07-17'}::text as "closedOn", ${'en-GB'}::text as locale) d where k.id = ${id}`)
}

test('two lines with different figures are proposed, and tied with one click', async ({ page, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  await saysToo(arrange, firm, draft, '120 users on day one')
  await signIn(page, firm.delivery)
  await page.goto(`/kickoffs/${draft.id}/contradictions`)
  await expect(page.locator('mark')).toHaveText(['85 users', '120 users'])
  await page.getByRole('button', { name: 'They do: tie them' }).click()
  await expect(page.getByText('One contradiction to settle')).toBeVisible()
  await expect(page.getByRole('button', { name: 'They do: tie them' })).toHaveCount(0)
})

test('two lines that can both be true are not proposed again, until one of them is changed', async ({ page, browser, arrange, firm, signIn }) => {
  const draft = await arrange.aDraft(firm)
  const contradictions = `/kickoffs/${draft.id}/contradictions`
  await saysToo(arrange, firm, draft, '120 users on day one')
  await signIn(page, firm.delivery)
  await page.goto(contradictions)
  const slower = await browser.newPage()
  await signIn(slower, firm.sales)
  await slower.goto(contradictions)
  await expect(slower.locator('mark')).toHaveText(['85 users', '120 users'])

  await test.step('a member says why, and everybody reads it', async () => {
    await page.getByText('These can both be true').click()
    await page.getByLabel('Why, if it helps a colleague').fill('85 in phase 1, 120 from phase 2 on.')
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.getByRole('button', { name: 'Both are true: do not ask again' }).click()
    await expect(page.getByRole('heading', { name: 'Both can be true' })).toBeVisible()
    await expect(page.getByText('85 in phase 1, 120 from phase 2 on.')).toBeVisible()
    await expect(page.locator('mark')).toHaveCount(0)
    await page.goto(`/kickoffs/${draft.id}`)
    await expect(page.locator('#history')).toContainText('said that two lines can both be true, though they differ in a count')
  })

  await test.step('a line that reads otherwise is proposed anew; who looked at the old words vouches for nothing', async () => {
    await saysToo(arrange, firm, draft, '150 users on day one')
    await slower.getByText('These can both be true').click()
    await slower.getByLabel('Why, if it helps a colleague').fill('I agree.')
    await slower.getByRole('button', { name: 'Both are true: do not ask again' }).click()
    await expect(slower.getByText('That line reads differently by now.')).toBeVisible()
    await expect(slower.getByLabel('Why, if it helps a colleague')).toHaveValue('I agree.')
    await expect(slower.locator('mark')).toHaveText(['85 users', '150 users'])
  })

  await test.step('who ties a line that is gone reads what to do there', async () => {
    await slower.goto(contradictions)
    await saysToo(arrange, firm, draft)
    await slower.getByRole('button', { name: 'They do: tie them' }).click()
    await expect(slower.getByText('One of these lines is not in the handoff any more.')).toBeVisible()
    await expect(slower.getByText('Resolve with an added line')).toHaveCount(0)
  })
})

test('an admin changes what a good deal is; colleagues read it, and a scored deal keeps its own', async ({ page, browser, arrange, firm, signIn }) => {
  const { id } = await arrange.aDraft(firm)
  await arrange.scoreFit(firm.sales, id, 'sales')
  await signIn(page, firm.admin)
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Handover', exact: true }).click()
  const fourth = page.getByRole('group', { name: 'Probability to close' })
  await fourth.getByRole('checkbox', { name: 'Remove Probability to close' }).check()
  await page.getByRole('group', { name: 'Revenue' }).getByLabel('Weight').fill('11')
  await page.getByRole('group', { name: 'A new criterion' }).first().getByLabel('A new criterion').fill('Team health')
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await expect(page.getByText('Write a whole number from 1 to 10.')).toHaveCount(1)
  await expect(page.getByRole('group', { name: 'A new criterion' }).first().getByLabel('A new criterion')).toHaveValue('Team health')
  await expect(fourth.getByRole('checkbox')).toBeChecked()
  await page.getByRole('group', { name: 'Revenue' }).getByLabel('Weight').fill('9')
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await expect(page.getByText(/version 2; deals that were scored keep/)).toBeVisible()
  await page.goto(`/kickoffs/${id}/fit`)
  await expect(page.getByText(/Scored with version 1/)).toBeVisible()

  const reading = await browser.newPage()
  await signIn(reading, firm.delivery)
  await reading.goto('/settings/handover')
  await expect(reading.getByText('Team health')).toBeVisible()
  await expect(reading.getByText('Probability to close')).toHaveCount(0)
  await expect(reading.getByRole('button', { name: /^Save/ })).toHaveCount(0)
  await reading.goto(`/kickoffs/${id}/fit`)
  await expect(criterion(reading, 'Probability to close')).toBeVisible()
})

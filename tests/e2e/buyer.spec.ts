import { faultsInBothThemes, faultsOn } from '../support/axe'
import { linkIn } from '../support/mailbox'
import { flagLine, lineWith } from '../support/say-it-is-off'
import { expect, test } from '../support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a buyer opens her link, marks, flags a line, and confirms all but it', async ({ page, arrange, firm, mail }) => {
      const { buyers } = await arrange.aSentKickoff(firm)
      const [buyer] = buyers
      const invitation = await mail(buyer?.email ?? '', /what you bought/)
      await page.goto(linkIn(invitation) ?? 'no link')
      await expect(page).toHaveURL(/\/kickoff\/[0-9a-f-]{36}$/)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Müßig')

      const problem = page.getByRole('region', { name: 'What you told us' })
      await problem.getByRole('button', { name: 'This is right' }).click()
      await expect(problem.getByText('You said: this is right')).toBeVisible()

      await flagLine(page, 'Three interfaces', { kind: 'Missing', words: 'We were told four.', beforeStart: true })
      const flagged = lineWith(page, 'Three interfaces')
      await expect(flagged).toContainText('We were told four.')
      await expect(flagged).toContainText('Friederike Suhr')

      await page.getByLabel(/Your name, as your signature/).fill('Dr. Hannelore Müßig')
      await page.getByRole('button', { name: 'Confirm all but the flagged point' }).click()
      await expect(page.getByText('Dr. Hannelore Müßig', { exact: true }).last()).toBeVisible()
      await page.getByRole('link', { name: /Your receipt/ }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Receipt')
      await expect(page.getByText('We were told four.')).toBeVisible()
      await mail(buyer?.email ?? '', /receipt/i)
    })

    test('a buyer reads what was changed for her, says that it is settled, and signs for the new line alone', async ({ page, arrange, firm }) => {
      const kickoff = await arrange.aSentKickoff(firm)
      const [buyer] = kickoff.buyers
      const line = kickoff.items.find((item) => item.text.startsWith('Three interfaces'))
      const said = { version: 1, section: 'scope_boundaries', itemId: line?.id ?? null, kind: 'missing', words: 'We were told four.', beforeStart: true, idempotencyKey: crypto.randomUUID() }
      const [raised] = await arrange.sql`select private.raise_flag_as(${buyer?.id ?? ''}, ${arrange.sql.json(said)}) as it`
      await arrange.sql`select private.confirm_as(${buyer?.id ?? ''}, 1, 'Dr. Hannelore Müßig')`
      const amendment = { change: 'edit', text: 'Four interfaces: bank, payroll, customer EDI, scanners', detail: '', boundary: 'included', dueOn: null, amount: null }
      await arrange.as(firm.sales, (sql) => sql`select public.resolve_flag(${raised?.it.flagId}, 1, 'amended', 'The scanners are in.', ${sql.json(amendment)})`)

      await page.goto(buyer?.link ?? '')
      await expect(page.getByText('What changed since you looked')).toBeVisible()
      const changed = lineWith(page, 'Four interfaces')
      await changed.getByRole('radio', { name: 'Not yet' }).check()
      await page.evaluate(() => document.querySelectorAll('form').forEach((form) => (form.noValidate = true)))
      await changed.getByRole('button', { name: 'Send your answer' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await expect(lineWith(page, 'Four interfaces')).toContainText('Please tell us what is still off.')
      await lineWith(page, 'Four interfaces').getByRole('radio', { name: 'Yes, settled' }).check()
      await lineWith(page, 'Four interfaces').getByRole('button', { name: 'Send your answer' }).click()
      await expect(page.getByText('You confirm one line of version 2')).toBeVisible()
      await page.getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
    })

    test('a buyer who forgets to say what is wrong finds all that she typed', async ({ page, arrange, firm }) => {
      const { buyers } = await arrange.aSentKickoff(firm)
      await page.goto(buyers[0]?.link ?? '')
      const flagged = lineWith(page, '85 users')
      await flagged.locator('summary').first().click()
      await flagged.getByLabel(/What did you understand/).fill('We are ninety by now.')
      await page.evaluate(() => document.querySelectorAll('form').forEach((form) => (form.noValidate = true)))
      await flagged.getByRole('button', { name: 'Flag this line' }).click()
      await expect(page.getByRole('alert')).toContainText('Nothing that you typed is lost')
      await expect(lineWith(page, '85 users').getByLabel(/What did you understand/)).toHaveValue('We are ninety by now.')
      await expect(lineWith(page, '85 users')).toContainText('Please choose what it is.')
    })

    test('a buyer who typed her name and asks for her code finds the name again, and signs with both', async ({ page, arrange, firm, mail }) => {
      const [buyer] = (await arrange.aSentKickoff(firm)).buyers
      await arrange.sql`update public.organizations set code_before_confirming = true where id = ${firm.organizationId}`
      await page.goto(buyer?.link ?? '')
      await page.getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
      await page.getByRole('button', { name: 'Mail me the code' }).click()
      await expect(page).toHaveURL(/code=sent/)
      await expect(page.getByLabel(/as your signature/)).toHaveValue('Dr. Hannelore Müßig')
      const code = /^\d{6}$/m.exec((await mail(buyer?.email ?? '', /code/i)).text)?.[0] ?? 'no code'
      await page.getByLabel(/six digits/).fill(code)
      await page.getByLabel(/six digits/).press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you')
    })
  })
}

test('a buyer comes back on another device and finds all that she said', async ({ browser, arrange, firm }) => {
  const { buyers } = await arrange.aSentKickoff(firm)
  const phone = await browser.newPage()
  await phone.goto(buyers[0]?.link ?? '')
  await flagLine(phone, 'Archive older', { kind: 'Wrong', words: 'Ten years, by your mail of 22 May.' })
  await expect(lineWith(phone, 'Archive older')).toContainText('Ten years')
  const laptop = await browser.newPage()
  await laptop.goto(buyers[0]?.link ?? '')
  await expect(lineWith(laptop, 'Archive older')).toContainText('Ten years, by your mail of 22 May.')
})

test('a reviewer may flag but is never asked to sign', async ({ page, arrange, firm }) => {
  const { buyers } = await arrange.aSentKickoff(firm)
  await page.goto(buyers[1]?.link ?? '')
  await expect(page.getByText('nothing needs your signature').last()).toBeVisible()
  await expect(page.getByLabel(/as your signature/)).toHaveCount(0)
  await flagLine(page, 'Wi-Fi in hall 3', { kind: 'Wrong', words: 'The contractor says 29 January.' })
  await expect(lineWith(page, 'Wi-Fi in hall 3')).toContainText('Björn Achterkamp')
})

test('every state of the buyer’s page passes axe, light and dark', async ({ page, arrange, firm }) => {
  const { buyers } = await arrange.aSentKickoff(firm)
  await page.goto(buyers[0]?.link ?? '')
  expect(await faultsInBothThemes(page)).toEqual([])
  await flagLine(page, '85 users', { kind: 'Unclear', words: 'Named or concurrent?' })
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.goto('/k/not-a-link')
  expect(await faultsOn(page)).toEqual([])
})

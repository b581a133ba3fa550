import type { Browser } from '@playwright/test'
import { aKickoffForThree } from '../support/a-kickoff-for-three'
import { linkIn } from '../support/mailbox'
import { pdfPages } from '../support/pdf-text'
import { flagLine, lineWith } from '../support/say-it-is-off'
import { expect, test } from '../support/test'

/** Somebody with a browser of their own. */
const aVisitor = async (browser: Browser) => (await browser.newContext()).newPage()

test('three people who see it differently come to one record: an amendment, a change order, a hand-over, and a receipt that can be proved', async ({
  page, browser, arrange, firm, signIn, mail,
}) => {
  test.setTimeout(150_000)
  const { id, buyers } = await aKickoffForThree(arrange, firm)
  const [director, reader, finance] = buyers

  // The head of IT flags the interfaces; the managing director the users, and confirms the rest, the interfaces among it.
  const it = await aVisitor(browser)
  await it.goto(reader?.link ?? '')
  await flagLine(it, 'Three interfaces', { kind: 'Missing', words: 'The scanners are the fourth.' })
  await expect(lineWith(it, 'Three interfaces')).toContainText('The scanners are the fourth.')
  const boss = await aVisitor(browser)
  await boss.goto(director?.link ?? '')
  await flagLine(boss, '85 users', { kind: 'Wrong', words: 'We are ninety by now.' })
  await boss.getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
  await boss.getByRole('button', { name: 'Confirm all but the flagged point' }).click()
  await expect(boss.getByText('✓ Confirmed').first()).toBeVisible()

  // Sales sees that two of them contradict each other, amends the one line, and offers the other at a price.
  await signIn(page, firm.sales)
  await page.goto(`/kickoffs/${id}`)
  await expect(page.locator('#disagreements')).toContainText('Dr. Hannelore Müßig confirmed it as it reads')
  const flagOf = async (words: string) => {
    const [flag] = await arrange.sql`select id from public.flags where kickoff_id = ${id} and words = ${words}`
    return String(flag?.id)
  }
  const resolve = page.getByRole('region', { name: 'Resolve' })
  await page.goto(`/flags/${await flagOf('We are ninety by now.')}`)
  await resolve.getByRole('radio', { name: /^Amend/ }).check()
  await resolve.getByRole('textbox', { name: 'The line' }).first().fill('90 users, one entity, one plant')
  await resolve.getByLabel(/What you tell/).fill('Ninety it is.')
  await resolve.getByRole('button', { name: /Amend and publish/ }).click()
  await expect(page.getByText('Ninety it is.').first()).toBeVisible()
  await page.goto(`/flags/${await flagOf('The scanners are the fourth.')}`)
  await resolve.getByRole('radio', { name: /Offer a change order/ }).check()
  await resolve.getByLabel('Reference').fill('CO-7')
  await resolve.getByRole('textbox', { name: 'Price' }).fill('12600.50')
  await resolve.getByLabel('What happens if they decline').fill('It stays at three.')
  await resolve.getByRole('textbox', { name: 'The line' }).first().fill('Four interfaces: bank, payroll, customer EDI, scanners')
  await resolve.getByLabel(/What you tell/).fill('We can do the scanners, too.')
  await resolve.getByRole('button', { name: 'Offer it to the buyer' }).click()
  await expect(page.getByRole('region', { name: 'Change orders' })).toContainText('CO-7')

  // She settles hers, accepts the price, and is asked about what changed and nothing else.
  await boss.reload()
  await lineWith(boss, '90 users').getByRole('radio', { name: 'Yes, settled' }).check()
  await lineWith(boss, '90 users').getByRole('button', { name: 'Send your answer' }).click()
  const offer = lineWith(boss, 'Three interfaces')
  await expect(offer).toContainText('Sören Täuber flagged this')
  await expect(offer).not.toContainText('The scanners are the fourth.')
  await offer.getByRole('radio', { name: 'Yes, at this price' }).check()
  await offer.getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
  await offer.getByRole('button', { name: 'Send your decision' }).click()
  const changes = boss.getByRole('region', { name: 'What changed since you looked' })
  await expect(changes).toContainText('Four interfaces')
  await expect(changes).toContainText('90 users')
  await expect(boss.getByText('You confirm 2 lines of version 3')).toBeVisible()
  await boss.locator('#word').getByLabel(/as your signature/).fill('Dr. Hannelore Müßig')
  await boss.locator('#word').getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(boss.getByRole('heading', { level: 1 })).toContainText('Thank you')

  // Finance hands over to a colleague, who confirms the price.
  const email = `nora.${id.slice(0, 8)}@kraehwinkler.example`
  const first = await aVisitor(browser)
  await first.goto(finance?.link ?? '')
  await first.goto(`/kickoff/${id}/people`)
  const form = first.locator('form[action$="/hand-over"]')
  await form.getByLabel('Their name').fill('Nora Nächste')
  await form.getByLabel('Their mail address').fill(email)
  await form.getByRole('button', { name: 'Hand over' }).click()
  await expect(first.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  const heir = await aVisitor(browser)
  await heir.goto(linkIn(await mail(email, /asks you to take over/)) ?? '')
  await heir.getByLabel(/as your signature/).fill('Nora Nächste')
  await heir.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(heir.getByText('✓ Confirmed').first()).toBeVisible()
  await page.goto(`/kickoffs/${id}`)
  await expect(page.getByText('Everything is confirmed')).toBeVisible()
  await expect(page.locator('#change-orders')).toContainText('€12,600.50 accepted')

  // The last receipt says what was confirmed, and can be proved.
  await boss.getByRole('link', { name: /Your receipt/ }).click()
  const file = await boss.request.get((await boss.getByRole('link', { name: 'Save it as a PDF' }).getAttribute('href')) ?? '')
  const words = (await pdfPages(await file.body())).join(' ')
  for (const said of ['Dr. Hannelore Müßig', 'Four interfaces', '90 users']) expect(words).toContain(said)
  await boss.getByRole('link', { name: 'Check that it is genuine' }).click()
  await expect(boss.getByRole('heading', { level: 1 })).toHaveText('Yes, this receipt is genuine')
})

import type { Arrange, Firm } from '../support/arrange'
import { faultsInBothThemes, overflowOf } from '../support/axe'
import { expect, test } from '../support/test'

async function aTemplate(arrange: Arrange, firm: Firm, name: string) {
  const { items } = await arrange.aDraft(firm)
  const template = { name, dealType: 'new_logo', items: JSON.parse(JSON.stringify(items.slice(0, 3))) }
  await arrange.as(firm.sales, (sql) => sql`select public.save_template(${firm.organizationId}, ${sql.json(template)})`)
}

test('a member removes a template after reading what that means, and a colleague who was slower is told', async ({ page, browser, arrange, firm, signIn }) => {
  await aTemplate(arrange, firm, 'ERP in two phases')
  await aTemplate(arrange, firm, 'ERP, the short way')
  await signIn(page, firm.sales)
  await page.goto('/kickoffs/start')
  const slower = await browser.newPage()
  await signIn(slower, firm.delivery)
  await slower.goto('/kickoffs/start')

  await page.getByText('Remove', { exact: true }).first().click()
  await expect(page.getByText('Kickoffs that began with it keep their lines').first()).toBeVisible()
  await expect(page.getByRole('link', { name: /ERP in two phases/ })).toBeVisible()
  await page.getByRole('button', { name: 'Remove the template' }).first().click()
  await expect(page.getByRole('link', { name: /ERP in two phases/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /ERP, the short way/ })).toBeVisible()

  await slower.getByText('Remove', { exact: true }).first().click()
  await slower.getByRole('button', { name: 'Remove the template' }).first().click()
  await expect(slower.getByText('We cannot find this template. Nothing was changed.')).toBeVisible()
  await expect(slower.getByRole('link', { name: /ERP, the short way/ })).toBeVisible()
})

test('a seller finds any earlier kickoff by how its account or deal begins, and begins with it', async ({ page, arrange, firm, signIn }) => {
  const meant = await arrange.aDraft(firm, { deal: { account: 'Zürcher Krähenhof AG', name: 'Dairy films', dealType: 'pilot' } })
  for (let more = 0; more < 19; more++) await arrange.aDraft(firm, { deal: { account: `Later ${more}` } })
  await signIn(page, firm.sales)
  await page.goto('/kickoffs/start')
  await expect(page.getByText('These were saved last.')).toBeVisible()
  await expect(page.getByText('Zürcher Krähenhof')).toHaveCount(0)

  const find = page.getByRole('searchbox', { name: 'Find any by account or deal' })
  await find.fill('Krähenhof')
  await find.press('Enter')
  await expect(page.getByText('No account and no deal begins with “Krähenhof”.')).toBeVisible()
  await expect(find).toHaveValue('Krähenhof')
  await find.fill('zürcher k')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page).toHaveURL(/q=z%C3%BCrcher/)
  await expect(page.getByRole('list', { name: 'Earlier kickoffs' }).getByRole('listitem')).toHaveCount(1)
  await find.fill('DAIRY')
  await find.press('Enter')
  await page.getByRole('link', { name: /Zürcher Krähenhof/ }).click()
  await expect(page).toHaveURL(new RegExp(`copy=${meant.id}`))
  await expect(page.locator('#scope_boundaries [data-line]')).toHaveCount(4)
})

test('a member finds no fault in where a kickoff starts with axe, whatever was looked for', async ({ page, arrange, firm, signIn }) => {
  await aTemplate(arrange, firm, 'ERP in two phases')
  await signIn(page, firm.sales)
  for (const path of ['/kickoffs/start', '/kickoffs/start?q=kr', '/kickoffs/start?q=nothing', '/kickoffs/start?dealType=pilot']) {
    await page.goto(path)
    for (const summary of await page.getByText('Remove', { exact: true }).all()) await summary.click()
    expect(await faultsInBothThemes(page), path).toEqual([])
    expect(await overflowOf(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0)
  }
})

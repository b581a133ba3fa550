import { expect, test } from '../support/test'

test('a delivery lead sees what waits for them in every view of what is open, and is told so in the others', async ({ page, arrange, firm, signIn }) => {
  const named = (name: string) => page.getByRole('main').getByRole('link').filter({ hasText: name })
  await arrange.aReviewedDraft(firm, { deal: { name: 'The pilot handoff', dealType: 'pilot' } })
  await arrange.aReviewedDraft(firm, { deal: { name: 'The renewal handoff', dealType: 'renewal' } })
  await signIn(page, firm.delivery)
  for (const view of ['/inbox', '/inbox?whose=all', '/inbox?beforeStart=1']) {
    await page.goto(view)
    await expect(named('The pilot handoff'), view).toBeVisible()
    await expect(named('The renewal handoff'), view).toBeVisible()
  }
  await page.getByRole('link', { name: 'Pilot', exact: true }).click()
  await expect(named('The pilot handoff')).toBeVisible()
  await expect(named('The renewal handoff')).toHaveCount(0)
  await page.goto('/inbox?dealType=expansion')
  await expect(page.getByText('Nothing matches this filter.')).toBeVisible()
  await page.goto('/inbox?state=settled&dealType=renewal')
  await expect(named('The renewal handoff')).toHaveCount(0)
  await page.getByRole('link', { name: 'See them on the first page of what is open' }).click()
  await expect(named('The renewal handoff')).toBeVisible()
  await expect(named('The pilot handoff')).toHaveCount(0)
})

test('a seller’s drafts are narrowed by deal type too', async ({ page, arrange, firm, signIn }) => {
  await arrange.aDraft(firm, { deal: { name: 'The pilot draft', dealType: 'pilot' } })
  await arrange.aDraft(firm, { deal: { name: 'The renewal draft', dealType: 'renewal' } })
  await signIn(page, firm.sales)
  await page.goto('/inbox?dealType=pilot')
  await expect(page.getByText('The pilot draft')).toBeVisible()
  await expect(page.getByText('The renewal draft')).toHaveCount(0)
})

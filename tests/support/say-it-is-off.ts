import type { Page } from '@playwright/test'

/** A line of the buyer's page, by words in it. */
export const lineWith = (page: Page, words: string) => page.locator('li.line', { hasText: words })

/** Flags a line as a buyer does: opens the form under it, chooses, types, sends. */
export async function flagLine(page: Page, words: string, said: { kind: string; words: string; beforeStart?: boolean }) {
  const line = lineWith(page, words)
  await line.locator('summary').first().click()
  await line.getByRole('radio', { name: said.kind, exact: true }).check()
  await line.getByLabel(/What did you understand/).fill(said.words)
  if (said.beforeStart) await line.getByLabel(/before the work starts/).check()
  await line.getByRole('button', { name: 'Flag this line' }).click()
}

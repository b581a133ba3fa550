import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * axe with all its rules, whose violations are what a test looks at. Results are put together on an empty page that is
 * opened for it each time, which only frames of other origins need: a page without frames is judged where it is.
 */
const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(page.frames().length === 1)

/** The rules that another theme can break: all else is the same in both. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

async function toldBy(axe: AxeBuilder): Promise<string[]> {
  return (await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

/** What axe finds wrong on the page as it is. */
export const faultsOn = (page: Page): Promise<string[]> => toldBy(axeOn(page))

/** What axe finds wrong on the page in light, and of its colours in dark; it is left in dark. */
export async function faultsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const inLight = await faultsOn(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...inLight, ...(await toldBy(axeOn(page).withRules(OF_COLOURS))).map((fault) => `dark ${fault}`)]
}

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

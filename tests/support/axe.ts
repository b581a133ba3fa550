import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * axe with all its rules, whose violations are what a test looks at. Results are put together on an empty page that is
 * opened for it each time, which only frames of other origins need: a page without frames is judged where it is.
 */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(page.frames().length === 1)

import { defineConfig } from '@playwright/test'
import { findBrowser } from '../support/find-browser'

const port = 4600

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  metadata: { port },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-quic', '--no-first-run', '--disable-gpu', '--disable-software-rasterizer'],
    },
  },
  projects: [
    // What a buyer does on a phone, the main path, and how each page of the team looks: the rest does not depend on a screen, and once suffices.
    { name: 'phone', testMatch: /(buyer|main-path|pages|progress)\.spec\.ts/, use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
    { name: 'desk', testIgnore: /(buyer|progress)\.spec\.ts/, use: { viewport: { width: 1280, height: 900 } } },
  ],
})

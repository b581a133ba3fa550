import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

/** Chromium without windows: it opens a page for a third of what the whole browser takes, and is what Playwright itself tests with. */
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell']
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (searched: string[], { PATH = '' }: NodeJS.ProcessEnv) =>
  PATH.split(path.delimiter).flatMap((folder) => searched.map((name) => path.join(folder, name)))

/** The browser of CHROMIUM_PATH, or an installed shell of Chromium, the quickest for tests; null when there is neither. */
export function findShell(environment: NodeJS.ProcessEnv = process.env): string | null {
  return environment.CHROMIUM_PATH || (onPath(shellNames, environment).find(isRunnable) ?? null)
}

/** A browser for the tests: a shell, an installed Chromium or Chrome, or Playwright's own; null when there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  return findShell(environment) ?? [...onPath(names, environment), ...places, chromium.executablePath()].find(isRunnable) ?? null
}

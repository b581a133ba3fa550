import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser, findShell } from './find-browser'

const run = (command: string, ...parameters: string[]) => spawnSync(command, parameters, { stdio: 'inherit' }).status === 0

/** A machine without a way out is not waited for, and nothing that is there goes for it. */
const bounded = ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::https::Timeout=10']

const installWithApt = (...packages: string[]) =>
  existsSync('/etc/debian_version') &&
  process.getuid?.() === 0 &&
  run('apt-get', 'update', ...bounded) &&
  run('apt-get', 'install', '-y', '--no-install-recommends', '--no-remove', ...bounded, ...packages)

if (!findShell()) installWithApt('chromium-headless-shell', 'fonts-noto-core')
const found = findBrowser() ?? ((run('npx', 'playwright', 'install', 'chromium') || installWithApt('chromium', 'fonts-noto-core')) && findBrowser())
if (!found) {
  console.error('No browser for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
  process.exit(1)
}
console.log(`Testing with ${found}`)

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser'

const run = (command: string, ...parameters: string[]) => spawnSync(command, parameters, { stdio: 'inherit' }).status === 0

const installWithApt = () =>
  existsSync('/etc/debian_version') &&
  process.getuid?.() === 0 &&
  run('apt-get', 'update', '-qq') &&
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core')

const found = findBrowser() ?? ((run('npx', 'playwright', 'install', 'chromium') || installWithApt()) && findBrowser())
if (!found) {
  console.error('No browser for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
  process.exit(1)
}
console.log(`Testing with ${found}`)

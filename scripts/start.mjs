import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = ['app', 'public', 'scripts', 'server.ts', 'supabase/local', 'vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package-lock.json']

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

function lastChange(source) {
  if (!statSync(source, { throwIfNoEntry: false })?.isDirectory()) return changedAt(source)
  return Math.max(0, ...readdirSync(source, { recursive: true }).map((file) => changedAt(path.join(source, String(file)))))
}

process.chdir(root)
process.env.NODE_ENV ??= 'production'
if (changedAt('build/complete') < Math.max(...sources.map(lastChange))) {
  console.log('Building…')
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (status !== 0) {
    console.error(stderr)
    console.error('The build failed: run npm install --include=dev, then npm run build to see why.')
    process.exit(1)
  }
}
await import('../build/server.js')

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const compressible = /\.(js|css|svg|json|txt|html|ico|webmanifest)$/
const tooSmall = 512

function buildPages() {
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js')
  const { status } = spawnSync(process.execPath, [remix, 'vite:build'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** Packages stay outside, so that those that find their own files by their place still do. */
async function buildServer() {
  await build({
    entryPoints: ['server.ts'],
    outfile: 'build/server.js',
    bundle: true,
    packages: 'external',
    external: ['vite'],
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  })
}

function compressFiles(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, String(name))
    if (!compressible.test(file) || statSync(file).size < tooSmall) continue
    const content = readFileSync(file)
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }))
  }
}

rmSync('build/complete', { force: true })
buildPages()
await buildServer()
compressFiles('build/client')
// Written last: a build that was interrupted is not taken for one.
writeFileSync('build/complete', new Date().toISOString())

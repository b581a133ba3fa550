import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import { build } from 'vite'
import { z } from 'zod'
import type { Ask } from './load'

const root = path.resolve(import.meta.dirname, '../..')
const outDir = path.join(root, 'build/bench')

const listeningSchema = z.tuple([z.object({ port: z.int().positive() })]).rest(z.unknown())

/** Starts plain-render.tsx, built as the app is, with the page that the database gives. */
export async function startPlainServer(call: Ask): Promise<{ page: Ask; stop(): void }> {
  const entry = path.join(root, 'tests/bench/plain-render.tsx')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [tailwindcss()],
    resolve: { alias: { '~': path.join(root, 'app') } },
    build: { ssr: entry, outDir, emptyOutDir: true, copyPublicDir: false },
  })
  const pageFile = path.join(outDir, 'page.json')
  writeFileSync(pageFile, await (await fetch(call.url, call)).text())
  const server = fork(path.join(outDir, 'plain-render.js'), [pageFile], { env: { ...process.env, NODE_ENV: 'production' }, execArgv: [] })
  const [{ port }] = listeningSchema.parse(await once(server, 'message'))
  return { page: { url: `http://127.0.0.1:${port}/` }, stop: () => void server.kill() }
}

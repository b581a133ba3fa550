import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const app = path.resolve(import.meta.dirname, '../../app')

const components = readdirSync(path.join(app, 'workspace'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-page.tsx'))
  .map((file) => path.join(app, 'workspace', file))

/** Which files a component brings along, with those of ours that import zod. */
async function bringsZod(component: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [component], bundle: true, metafile: true, write: false, format: 'esm', packages: 'external', jsx: 'automatic',
    alias: { '~': app }, loader: { '.css': 'empty' }, logLevel: 'silent',
  })
  return Object.entries(metafile.inputs).flatMap(([file, { imports }]) => (imports.some((each) => each.path === 'zod') ? [file] : []))
}

test('a member waits for no schema: input is checked where it arrives, and the pages bring no zod along', async () => {
  expect(components.length).toBeGreaterThan(10)
  for (const component of components) expect({ component, zod: await bringsZod(component) }).toEqual({ component, zod: [] })
})

test('the search would find it', async () => {
  expect(await bringsZod(path.join(app, 'domain/flag.ts'))).toContain('app/domain/flag.ts')
})

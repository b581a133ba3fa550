import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const app = path.join(root, 'app')

type Import = { file: string; folder: string; target: string }

const sourceFiles = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.split(path.sep).join('/'))

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g

/** `domain`, `routes`, or for a file at the top of app/ its own name. */
const folderOf = (file: string) => file.split('/')[0] ?? file

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('~/')) return folderOf(specifier.slice(2))
  if (!specifier.startsWith('.')) return specifier
  return folderOf(path.posix.join(path.posix.dirname(file), specifier))
}

const imports: Import[] = sourceFiles.flatMap((file) =>
  [...readFileSync(path.join(app, file), 'utf8').matchAll(IMPORT)].map((match) => ({
    file,
    folder: folderOf(file),
    target: targetOf(file, match[1] ?? match[2] ?? match[3] ?? ''),
  })),
)

const folders = ['domain', 'intake', 'data', 'language', 'email', 'http', 'ui', 'portal', 'paper', 'calendar', 'workspace', 'routes']

/** What each folder may import of the others. Nothing imports routes. */
const allowed: Record<string, string[]> = {
  domain: [],
  intake: ['domain'],
  data: ['domain'],
  language: ['domain'],
  email: ['domain', 'data', 'language', 'env.server'],
  http: ['domain', 'data', 'language', 'env.server'],
  ui: [],
  portal: ['ui', 'domain', 'language'],
  paper: ['domain', 'language'],
  calendar: ['domain', 'language'],
  workspace: ['ui', 'domain'],
}

describe('the directions between folders', () => {
  it.each(Object.entries(allowed))('keep %s to what it may know', (folder, may) => {
    const strays = imports.filter(
      (each) => each.folder === folder && each.target !== folder && !may.includes(each.target) && isOurs(each.target),
    )
    expect(strays).toEqual([])
  })

  it('keep rules pure: domain imports itself and zod', () => {
    const foreign = imports.filter((each) => each.folder === 'domain' && each.target !== 'domain' && each.target !== 'zod')
    expect(foreign).toEqual([])
  })

  it('keep reading pure: intake imports domain, zod and its libraries', () => {
    const libraries = ['zod', 'csv-parse/sync', '@internationalized/number', 'date-fns', 'date-fns/locale/de', 'date-fns/locale/en-GB', 'date-holidays', 'jsonc-parser', 'mdast-util-from-markdown', 'file-type', 'postal-mime']
    const foreign = imports.filter((each) => each.folder === 'intake' && !['intake', 'domain', ...libraries].includes(each.target))
    expect(foreign).toEqual([])
  })

  it('let only routes bring in what arrives', () => {
    const readers = imports.filter((each) => each.target === 'intake' && each.folder !== 'intake').map(({ folder }) => folder)
    expect(readers.filter((folder) => folder !== 'routes')).toEqual([])
  })

  it('let only routes put something on paper, and only paper set type', () => {
    const printers = imports.filter((each) => each.target === 'paper' && each.folder !== 'paper').map(({ folder }) => folder)
    expect(printers.filter((folder) => folder !== 'routes')).toEqual([])
    const setters = imports.filter((each) => ['pdfkit', 'fontkit', 'bidi-js', 'linebreak'].includes(each.target) && each.folder !== 'paper')
    expect(setters).toEqual([])
  })

  it('let only data talk to Supabase', () => {
    const foreign = imports.filter((each) => each.target.startsWith('@supabase/') && each.folder !== 'data')
    expect(foreign).toEqual([])
  })

  it('let only mail delivery hold the key that may do everything', () => {
    const holders = sourceFiles.filter((file) => /from ['"][^'"]*service-client['"]/.test(read(file)))
    expect(holders.map(folderOf)).toEqual(holders.map(() => 'email'))
    expect(holders.length).toBeGreaterThan(0)
  })

  it('let only env.server read the environment', () => {
    const readers = sourceFiles.filter((file) => /process\.env/.test(read(file)))
    expect(readers).toEqual(['env.server.ts'])
  })

  it('let nothing import the embedded backend or the tests', () => {
    const strays = sourceFiles.filter((file) => /from ['"][^'"]*(supabase\/local|\/tests\/)/.test(read(file)))
    expect(strays).toEqual([])
  })

  it('know no drawer for odds and ends', () => {
    const drawers = sourceFiles.filter((file) => /(^|\/)(utils?|helpers?|misc|common|service|manager|index)\.tsx?$/.test(file))
    expect(drawers).toEqual([])
  })
})

const read = (file: string) => readFileSync(path.join(app, file), 'utf8')
const isOurs = (target: string) => folders.includes(target) || target.includes('.server')

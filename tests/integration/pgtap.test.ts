import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Backend } from '../../supabase/local/backend'
import { installPgTap, runTapFile } from '../support/pgtap'
import { startMigrated } from '../support/start-migrated'

const folder = path.resolve(import.meta.dirname, '../../supabase/tests')
const files = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort()

let backend: Backend

beforeAll(async () => {
  backend = await startMigrated()
  await installPgTap(backend.superuserUrl)
})

afterAll(() => backend?.stop())

const planned = (lines: string[]) => Number(lines.map((line) => /^1\.\.(\d+)$/.exec(line)?.[1]).find(Boolean) ?? Number.NaN)

/** What was said after a failed assertion, up to the next one. */
const explained = (lines: string[], from: number) => {
  const next = lines.findIndex((line, index) => index > from && /^(not )?ok /.test(line))
  return lines.slice(from, next < 0 ? undefined : next).join('\n')
}

describe('supabase/tests', () => {
  // In order: the first file makes the people that all others act with.
  test.each(files)('%s', async (file) => {
    const { lines, error } = await runTapFile(backend.databaseUrl, path.join(folder, file))
    expect(error, error ?? '').toBeNull()
    const assertions = lines.flatMap((line, index) => (/^(not )?ok /.test(line) ? [{ line, index }] : []))
    for (const { line, index } of assertions) expect.soft(line, explained(lines, index)).toMatch(/^ok /)
    expect(assertions.length, `assertions of the plan in ${file}`).toBe(planned(lines))
  })
})
